// Node 20 does not read TypeScript: the tests are bundled first, then run by `node --test`.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, '../node_modules/.cache/tests');
const sources = (await readdir(here)).filter((name) => name.endsWith('.test.ts')).map((name) => join(here, name));
await rm(out, { recursive: true, force: true });
await build({ entryPoints: sources, outdir: out, bundle: true, platform: 'node', format: 'esm', target: 'node20', outExtension: { '.js': '.mjs' } });
const built = (await readdir(out)).map((name) => join(out, name));
process.exit(spawnSync(process.execPath, ['--test', ...built], { stdio: 'inherit' }).status ?? 1);
