import { useEffect, useState } from 'react';
import type { Line } from '../api/types';
import { useDesk } from '../session/SessionContext';

type Unread = Readonly<Record<string, number>>;

/** Counts what shoppers wrote in the agent's other conversations since they were last open. */
export function useUnread(held: readonly string[], openId: string | null, onLine: (handoffId: string, line: Line) => void): Unread {
  const { hub } = useDesk();
  const [unread, setUnread] = useState<Unread>({});
  const ids = held.join(' ');

  useEffect(() => {
    const watched = ids === '' ? [] : ids.split(' ');
    watched.forEach((id) => hub.watch(id));
    return () => watched.forEach((id) => hub.unwatch(id));
  }, [hub, ids]);

  useEffect(() => hub.on('messageAdded', ({ handoffId, line }) => {
    if (line.author !== 'shopper') return;
    onLine(handoffId, line);
    if (handoffId !== openId) setUnread((now) => ({ ...now, [handoffId]: (now[handoffId] ?? 0) + 1 }));
  }), [hub, openId, onLine]);

  useEffect(() => {
    if (openId) setUnread(({ [openId]: _, ...rest }) => rest);
  }, [openId]);

  return unread;
}
