import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

const nearPixels = 48;

/** Follows the newest line while the reader is at the end or wrote it; otherwise counts what arrived unseen. */
export function useStickToBottom(scroller: RefObject<HTMLElement | null>, newest: number, count: number, newestIsOwn: boolean) {
  const atEnd = useRef(true);
  const seen = useRef(count);
  const [unseen, setUnseen] = useState(0);

  const toEnd = useCallback(() => {
    const element = scroller.current;
    if (element) element.scrollTop = element.scrollHeight;
    atEnd.current = true;
    seen.current = count;
    setUnseen(0);
  }, [scroller, count]);

  useLayoutEffect(() => {
    if (atEnd.current || newestIsOwn) toEnd();
    else setUnseen(Math.max(0, count - seen.current));
    // toEnd changes with count; only a new line may move the reader.
  }, [newest]);

  // The pane shrinks when the keyboard or the preview opens: who was at the end stays there.
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      if (atEnd.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);

  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearPixels;
    if (!atEnd.current) return;
    seen.current = count;
    setUnseen(0);
  }, [scroller, count]);

  return { unseen, onScroll, toEnd };
}
