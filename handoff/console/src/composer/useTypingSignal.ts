import { useCallback, useRef } from 'react';
import { useDesk } from '../session/SessionContext';

const quietMilliseconds = 3000;

/** Tells the shopper's side that someone writes, at most once in three seconds. */
export function useTypingSignal(handoffId: string, active: boolean): () => void {
  const { hub } = useDesk();
  const last = useRef(0);
  return useCallback(() => {
    const now = Date.now();
    if (!active || now - last.current < quietMilliseconds) return;
    last.current = now;
    hub.typing(handoffId);
  }, [hub, handoffId, active]);
}
