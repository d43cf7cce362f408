import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** A mock desk on its own port, a Chromium, and the mock's remote control. */
export async function startMock(port) {
  const here = dirname(fileURLToPath(import.meta.url));
  const base = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, [join(here, 'server.mjs')], { env: { ...process.env, PORT: String(port) }, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => server.stdout.once('data', resolve));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  return {
    base,
    browser,
    control: (page, data) => page.request.post(`${base}/api/desk/mock`, { data, headers: { 'X-CrossBorderBot': '1' } }),
    async stop() {
      await browser.close();
      server.kill();
    },
  };
}
