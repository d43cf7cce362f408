// `npm run screenshots`: the pages as visitors see them, into mock/screenshots/, with an axe audit of each.
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bubbles, buttons, openBrowser, openPage, say, sendBox } from './browser.mjs';
import { behaviour, dropStreams } from './direct-line.mjs';
import { serveBot, serveForeignShop } from './server.mjs';

const out = join(dirname(fileURLToPath(import.meta.url)), 'screenshots');
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const bot = 'http://127.0.0.1:8092';
const shop = 'http://127.0.0.1:8093';
const lines = {
  en: ['Where is order KH-10482?', 'And how long does standard shipping take? I am going away on Friday.'],
  zh: ['我的订单 KH-10482 到哪里了？', '标准配送要多久？'],
  ar: ['أين طلبي KH-10482؟', 'كم يستغرق الشحن العادي؟'],
};

await mkdir(out, { recursive: true });
const servers = [await serveBot(8092), await serveForeignShop(8093, bot)];
const browser = await openBrowser();
const complaints = new Set();
const findings = new Map();

for (const size of ['desktop', 'phone']) {
  for (const dark of [false, true]) {
    for (const language of ['en', 'zh', 'ar']) {
      const name = `${size}-${language}-${dark ? 'dark' : 'light'}`;
      const page = await openPage(browser, { size, dark, language, url: `${bot}/?lang=${language}`, complaints });
      await page.locator('[data-part=chat-open], [data-part=chat]').filter({ visible: true }).first().waitFor();
      if (size === 'phone') {
        await shoot(page, `${name}-shop`, true);
        await page.locator('[data-part=chat-open]').click();
      }
      await page.locator(buttons).first().waitFor();
      await shoot(page, `${name}-start`);
      for (const line of lines[language]) await say(page, line);
      await shoot(page, name);
      await page.context().close();
    }
  }
}
for (const [size, language] of [['desktop', 'es'], ['desktop', 'ar'], ['phone', 'es']]) {
  const page = await openPage(browser, { size, language, url: `${shop}/?language=${language}`, complaints });
  const bubble = page.locator('crossborderbot-chat button');
  await bubble.waitFor();
  await shoot(page, `widget-${size}-${language}-closed`);
  await bubble.click();
  const frame = page.frameLocator('crossborderbot-chat iframe');
  await frame.locator(buttons).first().waitFor();
  await frame.locator(sendBox).fill('KH-10482');
  await page.keyboard.press('Enter');
  await frame.locator(bubbles).nth(2).waitFor();
  await shoot(page, `widget-${size}-${language}`);
  await page.context().close();
}

await shootStates();
await browser.close();
for (const server of servers) server.close();
for (const [rule, where] of findings) console.log(`axe ${rule}\n    ${[...where].slice(0, 4).join('\n    ')}`);
for (const text of complaints) console.log(`console: ${text.slice(0, 400)}`);
process.exit(0);

async function shootStates() {
  const url = `${bot}/?lang=en`;
  const page = await openPage(browser, { size: 'desktop', url, complaints });
  await page.locator(buttons).first().waitFor();
  await page.locator(sendBox).fill(lines.en[1]);
  await page.keyboard.press('Enter');
  await page.locator('.webchat__typing-indicator, [class*=typingIndicator]').first().waitFor();
  await shoot(page, 'state-typing');
  await page.locator('[data-part=chat-new]').click();
  await shoot(page, 'state-new');
  await page.keyboard.press('Escape');
  behaviour.down = true;
  dropStreams();
  await page.locator('[data-part=chat][data-state=connecting]').waitFor();
  await shoot(page, 'state-connecting');
  behaviour.down = false;
  behaviour.expired = true;
  await page.locator('[data-part=chat][data-state=expired]').waitFor({ timeout: 60_000 });
  await shoot(page, 'state-expired');
  behaviour.expired = false;
  await page.context().close();
  const phone = await openPage(browser, { size: 'phone', dark: true, url, complaints });
  await phone.locator('[data-part=chat-open]').waitFor();
  behaviour.down = true;
  await phone.locator('[data-part=chat-open]').click();
  await phone.locator('[data-part=chat][data-state=failed]').waitFor();
  await shoot(phone, 'state-failed');
  behaviour.down = false;
}

async function shoot(page, name, fullPage = false) {
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(out, `${name}.png`), fullPage });
  // The policy of the page forbids foreign script in elements, so axe is evaluated instead.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  for (const { impact, id, nodes } of violations) {
    const where = findings.get(`${impact}: ${id}`) ?? new Set();
    for (const node of nodes) where.add(`${node.target.join(' ')} ${node.any[0]?.message ?? ''} (${name})`);
    findings.set(`${impact}: ${id}`, where);
  }
}
