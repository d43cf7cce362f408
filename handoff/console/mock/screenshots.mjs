// Pictures of every screen, light and dark, desktop and phone, each checked with axe-core.
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startMock } from './browser.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const out = process.env.SCREENSHOTS ?? join(here, 'screenshots');
const only = process.argv[2];
const { base, browser, control, stop } = await startMock(4199);
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const scenes = {
  queue: async (page) => {
    await page.goto(`${base}/desk/`);
    await page.getByText('Charged twice').waitFor();
  },
  conversation: async (page) => {
    await page.goto(`${base}/desk/?handoff=h1`);
    await page.getByRole('textbox', { name: 'Your reply in English' }).fill('No, you do not have to pay anything else: we correct the invoice today and customs will release your package NL-204417.');
    await page.getByText('No, no tienes que pagar').waitFor();
  },
  arabic: async (page) => {
    await page.goto(`${base}/desk/?handoff=h2`);
    await page.getByRole('button', { name: 'Claim this conversation' }).waitFor();
  },
  details: async (page) => {
    await page.goto(`${base}/desk/?handoff=h1&pane=details`);
    await page.getByText('Order NL-204417').last().waitFor();
  },
  guess: async (page) => {
    await page.goto(`${base}/desk/?handoff=h1`);
    await page.getByRole('textbox', { name: 'Your reply in English' }).fill('Your refund will be with you on Friday.');
    await page.getByText('No safe translation').waitFor();
  },
  explanation: async (page) => {
    await page.goto(`${base}/desk/?handoff=h1`);
    await page.getByRole('button', { name: 'Why the bot understood this' }).first().click();
    await page.getByText('What decided').waitFor();
  },
  explanationArabic: async (page) => {
    await page.goto(`${base}/desk/?handoff=h2`);
    await page.getByRole('button', { name: 'Why the bot understood this' }).first().click();
    await page.getByText('What decided').waitFor();
  },
  articles: async (page) => {
    await page.goto(`${base}/desk/?handoff=h1`);
    await page.getByRole('button', { name: 'Pick an article' }).first().click();
    await page.getByRole('button', { name: 'Use this answer: Held in customs' }).waitFor();
  },
  note: async (page) => {
    await page.goto(`${base}/desk/?handoff=h1`);
    await page.getByRole('tab', { name: 'Internal note' }).click();
  },
  resolve: async (page, phone) => {
    await page.goto(`${base}/desk/?handoff=h1`);
    if (phone) await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('button', { name: 'Resolve' }).click();
    await page.getByRole('radio', { name: 'Solved', exact: true }).waitFor();
  },
  menu: async (page) => {
    await page.goto(`${base}/desk/`);
    await page.getByRole('button', { name: /Account menu/ }).click();
  },
  lost: async (page) => {
    await page.goto(`${base}/desk/`);
    await page.getByText('Charged twice').waitFor();
    await control(page, { hub: 'broken' });
    await page.getByText('Connection lost').waitFor();
  },
  signin: async (page) => {
    await control(page, { signedIn: false });
    await page.goto(`${base}/desk/`);
    await page.getByLabel('E-mail').fill('hannah@nordlicht.shop');
    await page.getByLabel('Password').fill('wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').waitFor();
  },
};

await mkdir(out, { recursive: true });
let bad = 0;
try {
  for (const [size, viewport] of [['desktop', { width: 1440, height: 900 }], ['tablet', { width: 1024, height: 768 }], ['phone', { width: 390, height: 844 }]]) {
    for (const scheme of ['light', 'dark']) {
      for (const [name, scene] of Object.entries(scenes)) {
        if (only && !`${name}-${size}-${scheme}`.match(only)) continue;
        await shoot(`${name}-${size}-${scheme}`, viewport, scheme, (page) => scene(page, size === 'phone'));
      }
    }
  }
} finally {
  await stop();
}
process.exitCode = bad > 0 ? 1 : 0;

async function shoot(name, viewport, colorScheme, scene) {
  const context = await browser.newContext({ viewport, colorScheme, locale: 'en-GB', bypassCSP: false, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  page.on('console', (message) => {
    if (message.type() === 'error' && !/40[19]|503|WebSocket/.test(message.text())) {
      bad++;
      console.log(`  ${name}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => { bad++; console.log(`  ${name}: ${error.message}`); });
  await control(page, { hub: 'working', signedIn: true });
  try {
    await scene(page);
    await page.waitForTimeout(350);
  } catch (error) {
    bad++;
    console.log(`  ${name}: ${error.message.split('\n')[0]}`);
  }
  await page.screenshot({ path: join(out, `${name}.png`) });
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document));
  for (const { id, impact, nodes } of violations) {
    if (impact === 'serious' || impact === 'critical') bad++;
    console.log(`  ${name}: axe ${impact} ${id} (${nodes.length}) ${nodes[0].target} ${(nodes[0].any[0] ?? nodes[0].all[0])?.message ?? ''}`);
  }
  console.log(name);
  await context.close();
}
