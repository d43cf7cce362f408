// Chromium for screenshots and for the checks that need a browser; collects what the console complains about.
import { chromium } from 'playwright-core';

export async function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

export const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

export async function openPage(browser, { size, dark = false, language = 'en', url, complaints }) {
  const context = await browser.newContext({
    viewport: sizes[size], colorScheme: dark ? 'dark' : 'light', locale: language, deviceScaleFactor: 1,
    hasTouch: size === 'phone', isMobile: size === 'phone', reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints?.add(message.text()));
  page.on('pageerror', (error) => complaints?.add(`uncaught: ${error.message}`));
  await page.goto(url);
  return page;
}

export const sendBox = '[data-id="webchat-sendbox-input"]';
export const bubbles = '.webchat__bubble__content';
export const buttons = '.webchat__suggested-action';

export async function say(page, text) {
  const before = await page.locator(bubbles).count();
  await page.locator(sendBox).fill(text);
  await page.keyboard.press('Enter');
  await page.waitForFunction(([selector, count]) => document.querySelectorAll(selector).length >= count, [bubbles, before + 2]);
  await page.locator(buttons).first().waitFor();
}
