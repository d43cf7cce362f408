import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MemoryStorage } from '../src/drafts/browserStorage';
import { DraftStore, emptyDraft } from '../src/drafts/draftStore';

const draft = { ...emptyDraft, text: 'half a sentence', attempt: { clientMessageId: 'id', text: 'half a sentence', translation: null, sendOriginal: false } };

test('A draft survives a new page, its attempt included', () => {
  const storage = new MemoryStorage();
  new DraftStore(storage, 'anna').save('h1', 'reply', draft);
  assert.deepEqual(new DraftStore(storage, 'anna').load('h1', 'reply'), draft);
});

test('Drafts of other agents, handoffs and kinds are not mixed up', () => {
  const storage = new MemoryStorage();
  new DraftStore(storage, 'anna').save('h1', 'reply', draft);
  assert.equal(new DraftStore(storage, 'ben').load('h1', 'reply').text, '');
  assert.equal(new DraftStore(storage, 'anna').load('h2', 'reply').text, '');
  assert.equal(new DraftStore(storage, 'anna').load('h1', 'note').text, '');
});

test('An empty draft leaves nothing behind', () => {
  const storage = new MemoryStorage();
  const drafts = new DraftStore(storage, 'anna');
  drafts.save('h1', 'reply', draft);
  drafts.save('h1', 'reply', emptyDraft);
  assert.equal(storage.length, 0);
});

test('Old drafts are forgotten, young ones and foreign keys stay', () => {
  const storage = new MemoryStorage();
  storage.setItem('someone.else', 'kept');
  let now = 0;
  const drafts = new DraftStore(storage, 'anna', () => now);
  drafts.save('old', 'reply', draft);
  now = 31 * 86_400_000;
  drafts.save('young', 'reply', draft);
  drafts.purge();
  assert.equal(drafts.load('old', 'reply').text, '');
  assert.equal(drafts.load('young', 'reply').text, draft.text);
  assert.equal(storage.getItem('someone.else'), 'kept');
});

test('A full or damaged storage does not break typing', () => {
  const storage = new MemoryStorage();
  storage.setItem('crossborderbot.draft.1.anna.h1.reply', '{broken');
  storage.setItem = () => { throw new Error('quota'); };
  const drafts = new DraftStore(storage, 'anna');
  assert.deepEqual(drafts.load('h1', 'reply'), emptyDraft);
  drafts.save('h1', 'reply', draft);
});
