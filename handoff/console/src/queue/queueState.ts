import type { Card, Line } from '../api/types';
import { shown } from '../conversation/lines';

export type Tab = 'waiting' | 'mine' | 'resolved';
export type ListedState = 'waiting' | 'claimed' | 'resolved';

export interface TimedCard extends Card {
  /** The page's clock when the card arrived: waiting time goes on from there, whatever the server's clock says. */
  readonly receivedAt: number;
}

export interface QueueState {
  readonly cards: Readonly<Record<string, TimedCard>>;
  readonly loaded: boolean;
  /** The server's count; its lists may be cut off, this is not. */
  readonly waitingTotal: number | null;
}

export type QueueEvent =
  | { readonly type: 'listed'; readonly state: ListedState; readonly items: readonly Card[]; readonly at: number; readonly askedAt: number }
  | { readonly type: 'changed'; readonly card: Card; readonly at: number }
  | { readonly type: 'lineAdded'; readonly id: string; readonly line: Line }
  | { readonly type: 'depth'; readonly waiting: number };

export const emptyQueue: QueueState = { cards: {}, loaded: false, waitingTotal: null };

export function reduceQueue(queue: QueueState, event: QueueEvent): QueueState {
  switch (event.type) {
    case 'changed':
      return { ...queue, cards: { ...queue.cards, [event.card.id]: { ...event.card, receivedAt: event.at } } };
    case 'lineAdded': {
      const card = queue.cards[event.id];
      if (!card) return queue;
      const preview = { preview: shown(event.line).main.text, previewOriginal: event.line.text };
      return { ...queue, cards: { ...queue.cards, [event.id]: { ...card, ...preview } } };
    }
    case 'depth':
      return { ...queue, waitingTotal: event.waiting };
    case 'listed': {
      // A card that moved while the list was on its way is newer than the list.
      const kept = Object.values(queue.cards).filter((card) => listOf(card) !== event.state || card.receivedAt >= event.askedAt);
      const cards = Object.fromEntries(kept.map((card) => [card.id, card]));
      for (const card of event.items) {
        const known = queue.cards[card.id];
        if (!known || known.receivedAt < event.askedAt) cards[card.id] = { ...card, receivedAt: event.at };
      }
      return { ...queue, cards, loaded: true };
    }
  }
}

function listOf(card: Card): ListedState {
  return card.state === 'abandoned' ? 'resolved' : card.state;
}

export interface QueueView {
  readonly waiting: readonly TimedCard[];
  readonly mine: readonly TimedCard[];
  readonly withColleagues: readonly TimedCard[];
  readonly resolved: readonly TimedCard[];
  readonly waitingCount: number;
}

/** @param agentId cards pushed to everyone cannot know whose they are: the holder's id decides. */
export function viewOf(queue: QueueState, agentId: string): QueueView {
  const cards = Object.values(queue.cards);
  const waiting = cards.filter((card) => card.state === 'waiting').sort(inServingOrder);
  const claimed = cards.filter((card) => card.state === 'claimed').sort((a, b) => order(a.claimedAt, b.claimedAt));
  return {
    waiting,
    mine: claimed.filter((card) => card.claimedById === agentId),
    withColleagues: claimed.filter((card) => card.claimedById !== agentId),
    resolved: cards.filter((card) => listOf(card) === 'resolved').sort((a, b) => order(b.endedAt, a.endedAt)),
    waitingCount: Math.max(queue.waitingTotal ?? 0, waiting.length),
  };
}

function inServingOrder(a: Card, b: Card): number {
  return b.priority - a.priority || a.position - b.position || order(a.enqueuedAt, b.enqueuedAt);
}

function order(a: string | null, b: string | null): number {
  return (a ?? '').localeCompare(b ?? '');
}
