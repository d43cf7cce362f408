// `npm run journeys`: what visitors do, in Chromium against the mock; ends with 1 when a step fails.
import assert from 'node:assert/strict';
import { behaviour, dropStreams, endConversations, forget } from './direct-line.mjs';
import { bubbles, buttons, openBrowser, openPage, say, sendBox } from './browser.mjs';
import { serveBot, serveForeignShop } from './server.mjs';

const bot = 'http://127.0.0.1:8094';
const shop = 'http://127.0.0.1:8095';
const part = (name) => `[data-part=${name}]`;
const inState = (state) => `${part('chat')}[data-state=${state}]`;
await serveBot(8094);
await serveForeignShop(8095, bot);
const browser = await openBrowser();
const complaints = new Set();
behaviour.thinking = 150;

const start = async (options = {}) => {
  const page = await openPage(browser, { size: 'desktop', url: `${bot}/?lang=en`, complaints, ...options });
  if (!options.url && options.size !== 'phone') await page.locator(buttons).first().waitFor();
  return page;
};
const said = (page) => page.locator(bubbles).allInnerTexts();

const journeys = {
  async 'A reload finds the conversation again, every message once, and goes on'(page) {
    await say(page, 'Where is order KH-10482?');
    const before = await said(page);
    await page.reload();
    await page.locator(bubbles).nth(before.length - 1).waitFor();
    assert.deepEqual(await said(page), before);
    await say(page, 'And shipping?');
    assert.equal((await said(page)).length, before.length + 2);
  },
  async 'A restart of the server shows “connecting”, then loses and doubles nothing'(page) {
    await say(page, 'Where is order KH-10482?');
    const before = await said(page);
    behaviour.down = true;
    dropStreams();
    await page.locator(inState('connecting')).waitFor();
    assert.match(await page.locator(part('chat-status')).innerText(), /Connecting/);
    behaviour.down = false;
    await page.locator(inState('online')).waitFor({ timeout: 40_000 });
    assert.deepEqual(await said(page), before);
    await say(page, 'And shipping?');
    assert.equal((await said(page)).length, before.length + 2);
  },
  async 'An expired token says so and offers a new conversation'(page) {
    await say(page, 'Where is my order?');
    behaviour.expired = true;
    dropStreams();
    await page.locator(inState('expired')).waitFor({ timeout: 20_000 });
    assert.match(await page.locator(part('chat-notice')).innerText(), /expired/);
    behaviour.expired = false;
    await page.locator(part('chat-notice-button')).click();
    await page.locator(buttons).first().waitFor();
    assert.equal((await said(page)).length, 1);
  },
  async 'A conversation the server no longer knows ends visibly'(page) {
    dropStreams();
    forget();
    await page.locator(inState('expired')).waitFor({ timeout: 20_000 });
  },
  async 'A conversation the bot ends stays readable and offers a new one'(page) {
    endConversations();
    await page.locator(inState('expired')).waitFor();
    assert.equal((await said(page)).length, 1);
  },
  async 'No connection at first: a notice, and trying again works'() {
    const page = await start({ size: 'phone' });
    await page.locator(part('chat-open')).waitFor();
    behaviour.down = true;
    await page.locator(part('chat-open')).click();
    await page.locator(inState('failed')).waitFor();
    behaviour.down = false;
    await page.locator(part('chat-notice-button')).click();
    await page.locator(buttons).first().waitFor();
    assert.equal(await page.locator(part('chat-notice')).isVisible(), false);
    return page;
  },
  async 'Changing the language changes every word around the conversation and keeps it'(page) {
    await say(page, 'Where is my order?');
    const before = await said(page);
    await page.locator(part('language')).selectOption('ar');
    await page.locator('html[dir=rtl][lang^=ar]').waitFor();
    await page.locator(`${sendBox}[placeholder*=اكتب]`).waitFor();
    assert.deepEqual(await said(page), before);
    assert.match(await page.locator('h1').innerText(), /[\u0600-\u06ff]/);
    await page.reload();
    await page.locator('html[dir=rtl]').waitFor();
    await page.locator(bubbles).nth(before.length - 1).waitFor();
  },
  async 'A help question opens the chat and asks it'() {
    const page = await start({ size: 'phone' });
    await page.locator(part('question')).first().click();
    await page.locator(bubbles).nth(2).waitFor();
    const texts = await said(page);
    assert.ok(texts.includes('Where is my order?'), texts.join(' | '));
    assert.equal(await page.evaluate(() => document.querySelector('main').inert), true);
    await page.locator(part('chat-close')).click();
    assert.equal(await page.evaluate(() => document.querySelector('main').inert), false);
    return page;
  },
  async 'Escape closes, focus goes to the bubble, and back into the send box'(page) {
    await page.locator(sendBox).focus();
    await page.keyboard.press('Escape');
    await page.locator(part('chat')).waitFor({ state: 'hidden' });
    assert.equal(await page.evaluate(() => document.activeElement.dataset.part), 'chat-open');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.dataset.id), 'webchat-sendbox-input');
  },
  async 'A new conversation asks twice and starts empty'(page) {
    await say(page, 'Where is my order?');
    await page.locator(part('chat-new')).click();
    await page.locator(part('chat-new-confirm')).click();
    await page.waitForFunction((selector) => document.querySelectorAll(selector).length === 1, bubbles);
    await say(page, 'And shipping?');
    assert.equal((await said(page)).length, 3);
  },
  async 'The widget on a foreign page: one bubble, opens, answers, counts, closes'() {
    const page = await start({ url: `${shop}/?language=es` });
    const bubble = page.locator('crossborderbot-chat button');
    await page.getByRole('button', { name: 'Abrir el chat' }).waitFor();
    assert.equal(await page.locator('crossborderbot-chat').count(), 1);
    assert.deepEqual(await page.evaluate(() => Object.keys(window).filter((key) => /^(crossb|bot|widget)/i.test(key))), ['CrossBorderBot']);
    await bubble.click();
    const frame = page.frameLocator('crossborderbot-chat iframe');
    await frame.locator(buttons).first().waitFor();
    behaviour.thinking = 800;
    await page.keyboard.type('KH-10482');
    await page.keyboard.press('Enter');
    await frame.locator(bubbles).nth(1).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('crossborderbot-chat').shadowRoot.activeElement?.localName === 'button', null, { timeout: 5000 });
    await page.getByRole('button', { name: 'Abrir el chat (1)' }).waitFor();
    behaviour.thinking = 150;
    await page.reload();
    await page.evaluate(() => window.CrossBorderBot.open());
    await frame.locator(bubbles).nth(2).waitFor();
    assert.equal(await frame.locator(bubbles).count(), 3);
    return page;
  },
};

let failed = 0;
const wish = process.argv[2] ?? '';
for (const [name, run] of Object.entries(journeys).filter(([title]) => title.includes(wish))) {
  const given = run.length ? await start() : undefined;
  let page = given;
  try {
    page = (await run(given)) ?? given;
    console.log(`ok      ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}\n        ${error.message}`);
    await given?.screenshot({ path: '/tmp/journey.png' });
  }
  Object.assign(behaviour, { thinking: 150, expired: false, down: false });
  await page?.context().close();
}
await browser.close();
for (const text of complaints) console.log(`console: ${text.slice(0, 300)}`);
process.exit(failed ? 1 : 0);
