import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '../src/api/problem';
import type { Preview } from '../src/api/types';
import { readiness, reduceComposer, restore, type ComposerEvent, type ComposerState } from '../src/composer/composerMachine';
import { emptyDraft } from '../src/drafts/draftStore';

const translated = reduceComposer(true);
const run = (events: readonly ComposerEvent[], from: ComposerState = restore(emptyDraft)) => events.reduce(translated, from);
const preview = (canSend: boolean): Preview => ({ language: 'es', text: 'hola', engine: 'apertium', quality: canSend ? 'machine' : 'guess', canSend });
const typed = (text: string): ComposerEvent => ({ type: 'typed', text });
const arrived = (forText: string, canSend = true): ComposerEvent => ({ type: 'previewArrived', forText, preview: preview(canSend), newId: 'late' });
const press = (newId: string): ComposerEvent => ({ type: 'sendPressed', newId });

test('Send waits for the translation and goes as soon as it may', () => {
  const waiting = run([typed('hello'), press('a')]);
  assert.equal(waiting.delivery, 'wanted');
  const sending = run([arrived('hello')], waiting);
  assert.equal(sending.delivery, 'sending');
  assert.equal(sending.draft.attempt?.clientMessageId, 'late');
});

test('A guess is never sent to the shopper', () => {
  const state = run([typed('hello'), press('a'), arrived('hello', false)]);
  assert.equal(state.delivery, 'editing');
  assert.equal(readiness(state, true), 'blocked');
  assert.equal(run([press('b')], state).delivery, 'editing');
});

test('A blocked text may go as the original or in the agent\'s own wording', () => {
  const blocked = run([typed('hello'), arrived('hello', false)]);
  assert.equal(readiness(run([{ type: 'originalChosen', chosen: true }], blocked), true), 'ready');
  assert.equal(readiness(run([{ type: 'translationEdited', text: 'hola' }], blocked), true), 'ready');
  assert.equal(readiness(run([{ type: 'translationEdited', text: ' ' }], blocked), true), 'blocked');
});

test('A translation of an older text does not count', () => {
  const state = run([typed('hello'), arrived('hello'), typed('hello you')]);
  assert.equal(readiness(state, true), 'waiting');
  assert.equal(readiness(run([arrived('hello')], state), true), 'waiting');
});

test('A retry after no answer carries the same id and payload', () => {
  const sending = run([typed('hello'), arrived('hello'), press('first')]);
  const failed = run([{ type: 'sendFailed', clientMessageId: 'first', problem: new Problem(0) }], sending);
  assert.equal(failed.delivery, 'failed');
  assert.equal(failed.draft.text, 'hello');
  const again = run([press('second')], failed);
  assert.equal(again.delivery, 'sending');
  assert.equal(again.draft.attempt?.clientMessageId, 'first');
});

test('An unconfirmed message comes back after a reload and keeps its id', () => {
  const sending = run([typed('hello'), arrived('hello'), press('first')]);
  const reloaded = restore(JSON.parse(JSON.stringify(sending.draft)) as typeof sending.draft);
  assert.equal(reloaded.delivery, 'failed');
  assert.equal(run([press('second')], reloaded).draft.attempt?.clientMessageId, 'first');
});

test('A changed text is another message with another id', () => {
  const failed = run([typed('hello'), arrived('hello'), press('first'), { type: 'sendFailed', clientMessageId: 'first', problem: new Problem(503) }]);
  const changed = run([typed('hello!'), arrived('hello!'), press('second')], failed);
  assert.equal(changed.draft.attempt?.clientMessageId, 'second');
});

test('A refused message forgets its attempt and keeps its text', () => {
  const state = run([typed('hello'), arrived('hello'), press('first'), { type: 'sendFailed', clientMessageId: 'first', problem: new Problem(400) }]);
  assert.equal(state.draft.attempt, null);
  assert.equal(state.draft.text, 'hello');
  assert.equal(restore(state.draft).delivery, 'editing');
});

test('A sent message empties the box; the answer to an older try does not', () => {
  const sending = run([typed('hello'), arrived('hello'), press('first')]);
  assert.equal(run([{ type: 'sent', clientMessageId: 'other' }], sending).draft.text, 'hello');
  assert.deepEqual(run([{ type: 'sent', clientMessageId: 'first' }], sending), restore(emptyDraft));
});

test('Nothing can be typed or sent twice while a message is on its way', () => {
  const sending = run([typed('hello'), arrived('hello'), press('first')]);
  assert.equal(run([typed('other'), press('second')], sending), sending);
});

test('An edited translation must be looked at again when the text changes', () => {
  const state = run([typed('hello'), { type: 'translationEdited', text: 'hola' }, typed('goodbye')]);
  assert.equal(readiness(state, true), 'stale');
  assert.equal(readiness(run([{ type: 'translationKept' }], state), true), 'ready');
  assert.equal(run([{ type: 'translationReset' }], state).draft.translation, null);
});

test('An article fills both languages', () => {
  const article = { intent: 'customs.held', title: 'Held', text: 'Please wait', shopperText: 'Espere' };
  const state = run([typed('x'), { type: 'articlePicked', article }]);
  assert.equal(state.draft.translation, 'Espere');
  assert.equal(readiness(state, true), 'ready');
});

test('Without translation the text goes as it is, up to the limit', () => {
  const plain = reduceComposer(false);
  assert.equal(plain(plain(restore(emptyDraft), typed('note')), press('a')).delivery, 'sending');
  assert.equal(readiness(plain(restore(emptyDraft), typed('x'.repeat(4001))), false), 'tooLong');
  assert.equal(readiness(plain(restore(emptyDraft), typed('  \n')), false), 'empty');
});
