import { useCallback, useEffect, useMemo, useReducer, useState } from 'react';
import { Problem } from '../api/problem';
import type { Card, Line } from '../api/types';
import { useDesk } from '../session/SessionContext';
import { emptyQueue, reduceQueue, viewOf, type ListedState } from './queueState';
import { useUnread } from './useUnread';

const states: readonly ListedState[] = ['waiting', 'claimed', 'resolved'];
const renewMilliseconds = 60_000;
const settleMilliseconds = 400;

/** The queue, kept current: pushed changes at once, everything over HTTP at the start and after a gap. */
export function useQueue(openId: string | null) {
  const { api, hub, session } = useDesk();
  const [queue, dispatch] = useReducer(reduceQueue, emptyQueue);
  const [problem, setProblem] = useState<Problem | null>(null);

  const list = useCallback(async (wanted: readonly ListedState[]) => {
    try {
      await Promise.all(wanted.map(async (state) => {
        const askedAt = Date.now();
        const items = await api.handoffs(state);
        dispatch({ type: 'listed', state, items, at: Date.now(), askedAt });
      }));
      setProblem(null);
    } catch (error) {
      setProblem(Problem.of(error));
    }
  }, [api]);

  const apply = useCallback((card: Card) => dispatch({ type: 'changed', card, at: Date.now() }), []);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = [
      hub.on('handoffChanged', apply),
      hub.on('resumed', () => void list(states)),
      hub.on('queueChanged', ({ waiting }) => {
        dispatch({ type: 'depth', waiting });
        // Positions of everyone behind have moved; a burst is read once.
        clearTimeout(timer);
        timer = setTimeout(() => void list(['waiting']), settleMilliseconds);
      }),
    ];
    void list(states);
    return () => {
      clearTimeout(timer);
      leave.forEach((off) => off());
    };
  }, [hub, list, apply]);

  const view = useMemo(() => viewOf(queue, session.id), [queue, session.id]);
  useRenewal(view.mine.map((card) => card.id).join(' '));

  const onLine = useCallback((id: string, line: Line) => dispatch({ type: 'lineAdded', id, line }), []);
  const unread = useUnread(view.mine.map((card) => card.id), openId, onLine);

  return { view, unread, loaded: queue.loaded, problem, reload: () => void list(states), apply, find: (id: string) => queue.cards[id] ?? null };
}

/** Keeps the lease of every held conversation while the page is open. */
function useRenewal(ids: string) {
  const { hub } = useDesk();
  useEffect(() => {
    if (ids === '') return;
    const renew = () => ids.split(' ').forEach((id) => hub.renew(id));
    // At once too: a reload may have used up most of the lease.
    renew();
    const timer = setInterval(renew, renewMilliseconds);
    const leave = hub.on('resumed', renew);
    return () => {
      clearInterval(timer);
      leave();
    };
  }, [hub, ids]);
}
