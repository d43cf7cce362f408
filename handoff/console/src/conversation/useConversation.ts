import { useCallback, useEffect, useRef, useState } from 'react';
import { Problem } from '../api/problem';
import type { Handoff, Line } from '../api/types';
import { useDesk } from '../session/SessionContext';
import { mergeLines } from './lines';

const typingMilliseconds = 5000;

export interface Conversation {
  readonly handoff: Handoff | null;
  readonly lines: readonly Line[];
  readonly problem: Problem | null;
  readonly typing: { readonly author: string; readonly name: string } | null;
  readonly reload: () => Promise<void>;
}

/** One open conversation: watched first and read then, so that nothing falls between. Mount it anew for another id. */
export function useConversation(id: string): Conversation {
  const { api, hub, session } = useDesk();
  const [handoff, setHandoff] = useState<Handoff | null>(null);
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [typing, setTyping] = useState<Conversation['typing']>(null);
  const newestRequest = useRef(0);

  const reload = useCallback(async () => {
    const request = ++newestRequest.current;
    try {
      const read = await api.handoff(id, session.deskLanguage);
      if (request !== newestRequest.current) return;
      setHandoff(read);
      setLines((current) => mergeLines(current, read.transcript));
      setProblem(null);
    } catch (error) {
      if (request === newestRequest.current) setProblem(Problem.of(error));
    }
  }, [api, id, session.deskLanguage]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = [
      hub.on('messageAdded', (added) => {
        if (added.handoffId !== id) return;
        setLines((current) => mergeLines(current, [added.line]));
        setTyping(null);
      }),
      hub.on('typing', (who) => {
        if (who.handoffId !== id || (who.author === 'agent' && who.name === session.name)) return;
        setTyping({ author: who.author, name: who.name });
        clearTimeout(timer);
        timer = setTimeout(() => setTyping(null), typingMilliseconds);
      }),
      // Read again rather than patched: the epoch, order and entities belong to the change.
      hub.on('handoffChanged', (card) => card.id === id && void reload()),
      hub.on('resumed', () => void reload()),
    ];
    hub.watch(id);
    void reload();
    return () => {
      clearTimeout(timer);
      leave.forEach((off) => off());
      hub.unwatch(id);
    };
  }, [hub, id, reload, session.name]);

  return { handoff, lines, problem, typing, reload };
}
