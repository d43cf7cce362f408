import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { languages } from 'virtual:texts';
import { createTexts } from '../src/texts/texts';

const english = languages['en'] ?? {};
const source = sources(join(CONSOLE_ROOT, 'src'));
/** Groups named at run time by what the server says, such as intent.shipping.cost. */
const named = new Set([...source.matchAll(/\.named\('(\w+)'/g)].map((match) => match[1]));
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

test('Every key that the source names exists', () => {
  const used = [...source.matchAll(/\bt\('([\w.]+)'/g)].map((match) => match[1] ?? '');
  assert.ok(used.length > 80);
  assert.deepEqual(used.filter((key) => !(key in english)), []);
  const plurals = [...source.matchAll(/\bt\.plural\('([\w.]+)'/g)].map((match) => `${match[1]}.other`);
  assert.deepEqual(plurals.filter((key) => !(key in english)), []);
});

test('No key is left over', () => {
  const prefixes = [...source.matchAll(/`([\w.]+\.)\$\{/g)].map((match) => match[1] ?? '');
  const isUsed = (key: string) =>
    source.includes(`'${key}'`) || source.includes(`'${key.replace(/\.(zero|one|two|few|many|other)$/, '')}'`) ||
    named.has(key.split('.')[0]) || prefixes.some((prefix) => key.startsWith(prefix));
  assert.deepEqual(Object.keys(english).filter((key) => !isUsed(key)), []);
});

test('Every language has the same keys and placeholders', () => {
  const base = (key: string) => key.replace(/\.(zero|one|two|few|many)$/, '.other');
  for (const [tag, table] of Object.entries(languages)) {
    assert.deepEqual([...new Set(Object.keys(table).map(base))].sort(), [...new Set(Object.keys(english).map(base))].sort(), tag);
    for (const [key, text] of Object.entries(table)) {
      assert.ok(text.trim() !== '', `${tag} ${key} is empty`);
      assert.deepEqual(placeholders(text), placeholders(english[key] ?? english[base(key)] ?? ''), `${tag} ${key}`);
    }
  }
});

test('All 56 intents have a title', () => {
  assert.equal(Object.keys(english).filter((key) => key.startsWith('intent.')).length, 56);
});

test('Sentences are filled, counted and fall back', () => {
  const tables = { en: { 'queue.heldBy': 'With {name}', 'conversation.newMessages.one': '{count} new', 'conversation.newMessages.other': '{count} news' }, pl: { 'conversation.newMessages.few': '{count} nowe' } };
  const t = createTexts(tables, 'en-GB');
  assert.equal(t('queue.heldBy', { name: '{count}' }), 'With {count}');
  assert.equal(t.plural('conversation.newMessages', 1), '1 new');
  assert.equal(t.plural('conversation.newMessages', 1200), '1,200 news');
  const polish = createTexts(tables, 'pl');
  assert.equal(polish.plural('conversation.newMessages', 3), '3 nowe');
  assert.equal(polish('queue.heldBy', { name: 'Ola' }), 'With Ola');
  assert.equal(createTexts(tables, 'xx').language, 'en');
  assert.equal(t.named('intent', 'shipping.brand_new'), 'Brand new');
});

function sources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => entry.isDirectory() ? sources(join(folder, entry.name)) : readFileSync(join(folder, entry.name), 'utf8'))
    .join('\n');
}
