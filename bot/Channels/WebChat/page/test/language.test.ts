import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLanguage } from '../src/language/choice';

test('the address wins over what was chosen before and over the browser', () => {
  assert.equal(chooseLanguage({ query: 'zh', stored: 'es', browser: ['fr-FR'] }), 'zh');
});

test('an earlier choice wins over the browser', () => {
  assert.equal(chooseLanguage({ query: null, stored: 'es', browser: ['fr-FR'] }), 'es');
});

test('the browser is asked in its order', () => {
  assert.equal(chooseLanguage({ query: null, stored: null, browser: ['pt-BR', 'en'] }), 'pt-BR');
});

test('nonsense is skipped, never sent on', () => {
  assert.equal(chooseLanguage({ query: '"><script>', stored: '../etc', browser: ['', 'ar'] }), 'ar');
});

test('without any wish it is English', () => {
  assert.equal(chooseLanguage({ query: null, stored: null, browser: [] }), 'en');
});
