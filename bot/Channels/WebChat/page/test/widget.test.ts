import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frameAddress, readSettings } from '../src/widget/settings';

const src = 'https://chat.example.com/widget.js?v=3';

test('origin comes from the script, language from its attribute', () => {
  assert.deepEqual(readSettings({ src, dataset: { language: 'es' } }, 'de'), { origin: 'https://chat.example.com', language: 'es' });
});

test('without attribute the language of the embedding page is taken', () => {
  assert.equal(readSettings({ src, dataset: {} }, 'pt-BR')?.language, 'pt-BR');
});

test('a language that is none leaves the choice to the visitor\'s browser', () => {
  assert.equal(readSettings({ src, dataset: { language: 'es&x=1' } }, '')?.language, undefined);
  assert.equal(readSettings({ src, dataset: {} }, '')?.language, undefined);
});

for (const bad of ['', 'widget.js', 'data:text/javascript,1', 'file:///widget.js']) {
  test(`a script that came from nowhere starts nothing: "${bad}"`, () => {
    assert.equal(readSettings({ src: bad, dataset: {} }, 'en'), undefined);
  });
}

test('the frame is asked for in that language, from that origin', () => {
  assert.equal(frameAddress({ origin: 'https://a.example:8443', language: 'zh-Hant' }), 'https://a.example:8443/webchat/frame?language=zh-Hant');
  assert.equal(frameAddress({ origin: 'https://a.example', language: undefined }), 'https://a.example/webchat/frame');
});
