import { createContext, useContext } from 'react';
import type { DeskApi } from '../api/desk';
import type { Session } from '../api/types';
import type { DraftStore } from '../drafts/draftStore';
import type { DeskHub } from '../live/hub';

export interface Desk {
  readonly session: Session;
  readonly api: DeskApi;
  readonly hub: DeskHub;
  readonly drafts: DraftStore;
  readonly signOut: () => void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('Only for a signed-in agent');
  return desk;
}
