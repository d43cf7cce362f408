// Bundles the desk into wwwroot/generated/: index.html with a {{nonce}} for the server to fill, and hashed assets.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { textsPlugin } from './build-texts.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const out = join(root, 'wwwroot/generated');

await rm(out, { recursive: true, force: true });
await mkdir(join(out, 'assets'), { recursive: true });

const result = await build({
  entryPoints: { app: join(root, 'src/app/main.tsx') },
  outdir: out,
  entryNames: 'assets/[name]-[hash]',
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  target: ['chrome109', 'firefox115', 'safari16.4'],
  jsx: 'automatic',
  legalComments: 'none',
  metafile: true,
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [textsPlugin(root)],
});

const icon = await readFile(join(root, 'src/app/icon.svg'));
const iconName = `icon-${createHash('sha256').update(icon).digest('hex').slice(0, 8).toUpperCase()}.svg`;
await writeFile(join(out, 'assets', iconName), icon);

const files = Object.keys(result.metafile.outputs).map((file) => file.split('/').pop());
const page = (await readFile(join(root, 'src/app/index.html'), 'utf8'))
  .replace('{{script}}', files.find((file) => file.endsWith('.js')))
  .replace('{{style}}', files.find((file) => file.endsWith('.css')))
  .replace('{{icon}}', iconName);
await writeFile(join(out, 'index.html'), page);

for (const file of files) {
  const bytes = await readFile(join(out, 'assets', file));
  console.log(`${file}  ${(bytes.length / 1024).toFixed(0)} kB, gzip ${(gzipSync(bytes).length / 1024).toFixed(0)} kB`);
}
