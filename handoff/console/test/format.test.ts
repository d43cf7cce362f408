import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFormats } from '../src/texts/format';

const english = createFormats('en-GB', 'UTC');
const now = new Date('2026-11-22T10:00:00Z');

test('Waiting times are short and never negative', () => {
  assert.equal(english.wait(-3), '0 secs');
  assert.equal(english.wait(59.9), '59 secs');
  assert.equal(english.wait(60), '1 min');
  assert.equal(english.wait(3900), '1 hr 5 mins');
  assert.equal(english.wait(7200), '2 hrs');
  assert.equal(english.wait(200_000), '2 days');
});

test('Days are named while they are near', () => {
  assert.equal(english.day('2026-11-22T00:01:00Z', now), 'Today');
  assert.equal(english.day('2026-11-21T23:59:00Z', now), 'Yesterday');
  assert.equal(english.day('2026-11-18T12:00:00Z', now), 'Wednesday 18 November');
});

test('A date without a time stays on its day; a text by the server stays as it is', () => {
  const west = createFormats('en-GB', 'America/Los_Angeles');
  assert.equal(west.date('2026-11-18'), '18 Nov 2026');
  assert.equal(west.date('18 November'), '18 November');
});

test('Languages are named in the reader\'s language, unknown ones by their tag', () => {
  assert.equal(english.languageName('es'), 'Spanish');
  assert.equal(createFormats('es').languageName('ar'), 'Árabe');
  assert.equal(english.languageName('not a tag'), 'Not a tag');
});
