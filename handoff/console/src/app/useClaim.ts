import { useState } from 'react';
import { Problem } from '../api/problem';
import type { useQueue } from '../queue/useQueue';
import { useDesk } from '../session/SessionContext';

/** Claiming from the card or from the conversation: who won is told where the agent looks. */
export function useClaim(queue: ReturnType<typeof useQueue>) {
  const { api, session } = useDesk();
  const [busyId, setBusyId] = useState<string | null>(null);
  const [claimedId, setClaimedId] = useState<string | null>(null);
  const [failed, setFailed] = useState<{ readonly id: string; readonly problem: Problem } | null>(null);

  const claim = (id: string) => {
    setBusyId(id);
    setClaimedId(null);
    setFailed(null);
    api.claim(id).then(
      () => {
        const card = queue.find(id);
        if (card) {
          queue.apply({ ...card, state: 'claimed', claimedById: session.id, claimedBy: session.name, claimedAt: new Date().toISOString(), mine: true });
        }
        setClaimedId(id);
      },
      (error: unknown) => {
        setFailed({ id, problem: Problem.of(error) });
        queue.reload();
      },
    ).finally(() => setBusyId(null));
  };

  return { busyId, claimedId, failed, claim, forget: () => setFailed(null) };
}
