import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Card, Line } from '../src/api/types';
import { mergeLines, shown } from '../src/conversation/lines';
import { retryDelay } from '../src/live/hub';
import { emptyQueue, reduceQueue, viewOf, type QueueEvent } from '../src/queue/queueState';

const card = (id: string, fields: Partial<Card> = {}): Card => ({
  id, conversationId: id, state: 'waiting', reason: 'asked', intent: 'none', skill: 'none', shopperLanguage: 'es', channel: 'webchat', priority: 0, waitingSeconds: 0,
  position: 1, preview: '', previewOriginal: '', summary: '', claimedBy: null, claimedById: null, mine: false, enqueuedAt: '', claimedAt: null, endedAt: null, outcome: null, ...fields,
});
const listed = (items: readonly Card[], askedAt = 10): QueueEvent => ({ type: 'listed', state: 'waiting', items, at: askedAt + 1, askedAt });
const run = (...events: readonly QueueEvent[]) => events.reduce(reduceQueue, emptyQueue);

test('Whoever holds a card by id owns it, whatever the push says of "mine"', () => {
  const view = viewOf(run({ type: 'changed', card: card('a', { state: 'claimed', claimedById: 'anna', mine: true }), at: 1 }), 'ben');
  assert.equal(view.mine.length, 0);
  assert.equal(view.withColleagues.length, 1);
});

test('High priority comes first, then the position', () => {
  const view = viewOf(run(listed([card('late', { position: 2 }), card('early', { position: 1 }), card('high', { position: 3, priority: 1 })])), 'anna');
  assert.deepEqual(view.waiting.map(({ id }) => id), ['high', 'early', 'late']);
});

test('A card that is gone from the list is gone; one that moved meanwhile stays moved', () => {
  const claimed = card('a', { state: 'claimed', claimedById: 'anna' });
  const queue = run(listed([card('a'), card('b')]), { type: 'changed', card: claimed, at: 25 }, listed([card('a')], 20));
  const view = viewOf(queue, 'anna');
  assert.deepEqual(view.waiting, []);
  assert.deepEqual(view.mine.map(({ id }) => id), ['a']);
});

test('The count is the server\'s when its list is cut off', () => {
  assert.equal(viewOf(run(listed([card('a')]), { type: 'depth', waiting: 250 }), 'anna').waitingCount, 250);
});

test('A new line of the shopper is the card\'s preview', () => {
  const added = { type: 'lineAdded', id: 'a', line: { ...line(1, 'hola'), translation: { language: 'en', text: 'hello', engine: 'apertium', quality: 'machine' } } } as const;
  const [first] = viewOf(run(listed([card('a')]), added), 'anna').waiting;
  assert.equal(first?.preview, 'hello');
  assert.equal(first?.previewOriginal, 'hola');
  assert.deepEqual(run(added).cards, {});
});

const line = (sequence: number, text: string): Line => ({ sequence, author: 'shopper', at: '', language: 'es', text, translation: null });

test('Lines are kept in order, once, in their newest version', () => {
  const merged = mergeLines([line(1, 'a'), line(3, 'c')], [line(2, 'b'), line(3, 'C')]);
  assert.deepEqual(merged.map(({ text }) => text), ['a', 'b', 'C']);
});

test('A line without a translation shows its original, once', () => {
  const none = { ...line(1, 'hola'), translation: { language: 'en', text: '', engine: 'memory', quality: 'none' as const } };
  assert.deepEqual(shown(none), { main: { text: 'hola', language: 'es' }, original: null });
  const machine = { ...line(1, 'hola'), translation: { language: 'en', text: 'hello', engine: 'apertium', quality: 'machine' as const } };
  assert.equal(shown(machine).main.text, 'hello');
  assert.equal(shown(machine).original?.text, 'hola');
});

test('Reconnecting slows down to a limit and is spread out', () => {
  assert.equal(retryDelay(0, () => 1), 500);
  assert.equal(retryDelay(100, () => 1), 15_000);
  assert.equal(retryDelay(100, () => 0), 7_500);
});
