// An agent's day in a real browser against the mock: what must not break, in the words of who would complain.
import { startMock } from './browser.mjs';

const { base, browser, control, stop } = await startMock(4188);
const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })).newPage();
page.setDefaultTimeout(8000);
let failed = 0;
page.on('pageerror', (error) => fail('page error', error));
page.on('console', (message) => /Content Security Policy/.test(message.text()) && fail('CSP', new Error(message.text())));

const box = page.getByRole('textbox', { name: 'Your reply in English' });
const transcript = page.getByRole('region', { name: 'Transcript' });
const queue = page.getByRole('navigation', { name: 'Queue' });
const button = (name, exact = typeof name === 'string') => page.getByRole('button', { name, exact });
const shopperSays = (text) => control(page, {
  pushLine: { handoffId: 'h2', line: { author: 'shopper', language: 'ar', text: 'شكرا', translation: { language: 'en', text, engine: 'apertium', quality: 'machine' } } },
});

try {
  await page.goto(`${base}/desk/`);
  await step('The tab says how many wait', async () => {
    await queue.getByText('Charged twice').waitFor();
    same(await page.title(), '(4) Desk · Nordlicht Goods');
  });
  await step('Claiming from the card opens the conversation', async () => {
    await button('Claim the conversation: Arabic, Parcel not received').click();
    await box.waitFor();
    await page.getByRole('tab', { name: /^Mine/, selected: true }).waitFor();
  });
  await step('Enter sends once the translation is there', async () => {
    await box.fill('We are on it');
    await box.press('Enter');
    await transcript.getByText('[ar] We are on it').waitFor();
    same(await box.inputValue(), '');
  });
  await step('A draft survives a reload', async () => {
    await box.fill('half a sent');
    await page.reload();
    await box.waitFor();
    same(await box.inputValue(), 'half a sent');
  });
  await step('A new message does not move a reader, and is announced', async () => {
    await transcript.evaluate((element) => { element.scrollTop = 0; });
    await shopperSays('Thanks');
    await button('1 new message').click();
    await page.getByText('Shopper says: Thanks').waitFor({ state: 'attached' });
    await control(page, { typing: 'h2' });
    await page.getByText('The shopper is typing').waitFor();
  });
  await step('A send without an answer is repeated with the same id, even after a reload', async () => {
    const ids = [];
    await page.route('**/messages', async (route) => {
      ids.push(route.request().postDataJSON().clientMessageId);
      if (ids.length > 1) return route.continue();
      await route.fetch();
      await route.abort();
    });
    await box.fill('Only once please');
    await button('Send').click();
    await page.getByText('Not confirmed').waitFor();
    await page.reload();
    await page.getByText('Not confirmed').waitFor();
    await button('Try again').click();
    await page.waitForFunction(() => document.querySelector('textarea')?.value === '');
    await page.waitForTimeout(900);
    same(await transcript.getByText('[ar] Only once please').count(), 1);
    same(ids[0], ids[1]);
    await page.unroute('**/messages');
  });
  await step('An approved answer fills both languages', async () => {
    await button('Pick an article').click();
    await page.getByRole('searchbox').fill('refund');
    await button('Use this answer: Refund').click();
    same((await box.inputValue()).slice(0, 15), 'We have started');
    await page.getByRole('textbox', { name: 'What the shopper reads, Arabic' }).waitFor();
    await box.fill('');
  });
  await step('A lost connection is shown and mends itself', async () => {
    await control(page, { hub: 'broken' });
    await page.getByText('Connection lost').waitFor();
    await control(page, { hub: 'working' });
    await page.getByText('Connection lost').waitFor({ state: 'detached', timeout: 20_000 });
  });
  await step('Who lost the race reads who won', async () => {
    await page.getByRole('tab', { name: /^Waiting/ }).click();
    await button(/Open the conversation: Brazilian/).click();
    await button('Claim this conversation').click();
    await page.getByText('Priya Raman claimed this conversation before you.').waitFor();
  });
  await step('A message elsewhere marks its card', async () => {
    await page.getByRole('tab', { name: /^Mine/ }).click();
    await shopperSays('Are you there');
    await queue.getByText('Are you there').waitFor();
    await queue.getByText('1 new message').waitFor();
  });
  await step('A resolved conversation is over', async () => {
    await button(/Open the conversation: Spanish/).click();
    await button('Resolve').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Resolve' }).click();
    await page.getByText('This conversation is over.').waitFor();
  });
  await step('A session that ends takes no draft with it', async () => {
    await button(/Open the conversation: Arabic/).click();
    await box.fill('do not lose me');
    await control(page, { signedIn: false });
    await box.fill('do not lose me!');
    await page.getByText('Your session has ended').waitFor();
    await page.getByLabel('E-mail').fill('hannah@nordlicht.shop');
    await page.getByLabel('Password').fill('right');
    await button('Sign in').click();
    await box.waitFor();
    same(await box.inputValue(), 'do not lose me!');
  });
  await step('The arrow keys walk through the queue', async () => {
    await page.getByRole('tab', { name: /^Waiting/ }).click();
    const cards = button(/Open the conversation/);
    await cards.first().focus();
    await page.keyboard.press('ArrowDown');
    same(await cards.nth(1).evaluate((element) => element === document.activeElement), true);
  });
  await step('Dark is one switch away', async () => {
    await button(/Account menu/).click();
    await page.getByRole('radio', { name: 'Dark' }).click();
    same(await page.evaluate(() => document.documentElement.dataset.scheme), 'dark');
    await page.keyboard.press('Escape');
  });
  await step('Signing out leads to sign-in', async () => {
    await button(/Account menu/).click();
    await button('Sign out').click();
    await page.getByRole('heading', { name: 'Sign in to the desk' }).waitFor();
  });
  await step('The one-time link creates the first administrator', async () => {
    await page.goto(`${base}/desk/setup?token=bad`);
    await page.getByText('This link was already used').waitFor();
    await page.goto(`${base}/desk/setup?token=good`);
    await page.getByLabel('Your name').fill('Hannah');
    await page.getByLabel('E-mail').fill('hannah@nordlicht.shop');
    await page.getByLabel('Password').fill('123456789012');
    await button('Create account and sign in').click();
    await page.getByRole('tab', { name: /^Waiting/ }).waitFor();
  });
} finally {
  await stop();
}
process.exitCode = failed > 0 ? 1 : 0;

async function step(name, action) {
  try {
    await action();
    console.log(`ok    ${name}`);
  } catch (error) {
    fail(name, error);
  }
}

function fail(name, error) {
  failed++;
  console.log(`FAIL  ${name}: ${error.message.split('\n')[0]}`);
}

function same(actual, expected) {
  if (actual !== expected) throw new Error(`expected ${expected}, was ${actual}`);
}
