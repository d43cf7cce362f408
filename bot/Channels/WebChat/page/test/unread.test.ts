import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Unread } from '../src/chat/unread';
import { memoryStorage } from '../src/storage';
import { brandOf } from '../src/shop/brand';

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();

function counter(storage = memoryStorage()) {
  const counts: number[] = [];
  return { unread: new Unread(storage, (count) => counts.push(count)), counts, storage };
}

test('replies count while the chat is closed, and opening clears them', () => {
  const { unread, counts } = counter();
  unread.reply(at(1));
  unread.reply(at(2));
  unread.setOpen(true);
  assert.deepEqual(counts, [1, 2, 0]);
});

test('a reply replayed after a reconnect does not count again', () => {
  const { unread, counts } = counter();
  unread.reply(at(1));
  unread.reply(at(1));
  assert.deepEqual(counts, [1]);
});

test('what was seen before a reload is not unread after it', () => {
  const { storage, unread } = counter();
  unread.setOpen(true);
  unread.reply(at(5));
  const after = counter(storage);
  after.unread.reply(at(5));
  after.unread.reply(at(6));
  assert.deepEqual(after.counts, [1]);
});

for (const [title, brand] of [
  ['Kite & Harbour – fashion, home and accessories', 'Kite & Harbour'],
  ['Kite & Harbour·跨境生活好物', 'Kite & Harbour'],
  ['Jean-Luc', 'Jean-Luc'],
] as const) {
  test(`the shop's name in "${title}"`, () => assert.equal(brandOf(title), brand));
}
