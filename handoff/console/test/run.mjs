// Compiles the tests with esbuild and runs them with Node's own runner. No network, no browser.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { textsPlugin } from '../build-texts.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..');
const out = await mkdtemp(join(tmpdir(), 'console-tests-'));
try {
  const tests = (await readdir(here)).filter((name) => name.endsWith('.test.ts'));
  await build({
    entryPoints: tests.map((name) => join(here, name)), outdir: out, outExtension: { '.js': '.mjs' }, bundle: true, format: 'esm', platform: 'node',
    target: 'node20', sourcemap: 'inline', plugins: [textsPlugin(root)], define: { CONSOLE_ROOT: JSON.stringify(root) },
  });
  const files = (await readdir(out)).map((name) => join(out, name));
  process.exitCode = spawnSync(process.execPath, ['--enable-source-maps', '--test', ...files], { stdio: 'inherit' }).status ?? 1;
} finally {
  await rm(out, { recursive: true, force: true });
}
