import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SessionStore } from '../src/chat/session';
import { memoryStorage } from '../src/storage';

const KEY = 'conversation';
const session = { conversationId: 'c_1', token: 't_1', userId: 'u_1', lifetimeSeconds: 3600 };

function store(at = { now: 1_000 }) {
  const storage = memoryStorage();
  return { storage, at, sessions: new SessionStore(storage, KEY, () => at.now) };
}

test('a saved conversation is found again', () => {
  const { sessions } = store();
  sessions.save(session);
  assert.deepEqual(sessions.load(), { ...session, expiresAt: 3_601_000 });
});

test('a conversation whose token has expired is forgotten', () => {
  const { sessions, at, storage } = store();
  sessions.save(session);
  at.now = 3_601_000;
  assert.equal(sessions.load(), undefined);
  assert.equal(storage.getItem(KEY), null);
});

test('saving the same token again does not prolong it', () => {
  const { sessions, at } = store();
  sessions.save(session);
  at.now = 3_000_000;
  sessions.save(session);
  assert.equal(sessions.load()?.expiresAt, 3_601_000);
});

test('a renewed token starts a new lifetime', () => {
  const { sessions, at } = store();
  sessions.save(session);
  at.now = 900_000;
  sessions.save({ ...session, token: 't_2' });
  assert.equal(sessions.load()?.token, 't_2');
  assert.equal(sessions.load()?.expiresAt, 4_500_000);
});

for (const broken of ['', 'null', '{', '[]', '{"token":""}', '{"conversationId":"c","token":"t","userId":"u","expiresAt":"soon","lifetimeSeconds":1}']) {
  test(`what is not a conversation is ignored: ${broken || 'nothing'}`, () => {
    const { sessions, storage } = store();
    storage.setItem(KEY, broken);
    assert.equal(sessions.load(), undefined);
  });
}

test('clear forgets', () => {
  const { sessions } = store();
  sessions.save(session);
  sessions.clear();
  assert.equal(sessions.load(), undefined);
});
