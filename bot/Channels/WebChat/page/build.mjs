// Bundles page, frame and widget into wwwroot/generated/ and compresses what the server serves from there.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const root = dirname(fileURLToPath(import.meta.url));
const out = join(root, 'wwwroot/generated');
const assets = join(out, 'assets');
const publicPath = '/webchat/assets/';
const hashed = (name, bytes) => {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8).toUpperCase();
  return `${basename(name, extname(name))}-${hash}${extname(name)}`;
};

/** Copies a file under a hashed name and answers its address. */
async function copyAsset(file, name = basename(file)) {
  const asset = hashed(name, await readFile(file));
  await copyFile(file, join(assets, asset));
  return publicPath + asset;
}

await rm(out, { recursive: true, force: true });
await mkdir(assets, { recursive: true });

// The bot sends plain text and buttons, which the minimal bundle shows; Markdown and cards are what it leaves out.
const webChatFolder = join(root, 'node_modules/botframework-webchat/dist');
const webChat = await copyAsset(join(webChatFolder, 'webchat-minimal.js'));
await copyAsset(join(webChatFolder, 'webchat-minimal.js.LICENSE.txt'), 'webchat-minimal.LICENSE.txt');
const icon = await copyAsset(join(root, 'src/shop/icon.svg'));

const common = { bundle: true, minify: true, platform: 'browser', legalComments: 'none', target: ['chrome109', 'firefox115', 'safari16.4'] };
const pages = await build({
  ...common,
  entryPoints: { shop: join(root, 'src/shop/shop.ts'), frame: join(root, 'src/frame/frame.ts') },
  outdir: assets,
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  chunkNames: 'chunk-[hash]',
  splitting: true,
  format: 'esm',
  loader: { '.svg': 'file' },
  publicPath,
  metafile: true,
  define: { WEB_CHAT_ADDRESS: JSON.stringify(webChat) },
});
await build({ ...common, entryPoints: [join(root, 'src/widget/widget.ts')], outfile: join(out, 'widget.js'), format: 'iife' });

for (const [name, page, source] of [['shop', 'index.html', 'src/shop/index.html'], ['frame', 'frame.html', 'src/frame/frame.html']]) {
  const [script, output] = Object.entries(pages.metafile.outputs).find(([, value]) => value.entryPoint?.endsWith(`${name}.ts`));
  const html = (await readFile(join(root, source), 'utf8'))
    .replace('{{script}}', publicPath + basename(script))
    .replace('{{style}}', publicPath + basename(output.cssBundle))
    .replace('{{icon}}', icon);
  await writeFile(join(out, page), html);
}

const kilobytes = (bytes) => `${(bytes.length / 1024).toFixed(1)} kB`;
for (const file of [join(out, 'widget.js'), ...(await readdir(assets)).map((name) => join(assets, name))]) {
  if (!/\.(js|css|svg)$/.test(file)) continue;
  const bytes = await readFile(file);
  const parameters = { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const [brotli, gz] = await Promise.all([promisify(brotliCompress)(bytes, { params: parameters }), promisify(gzip)(bytes, { level: 9 })]);
  await writeFile(`${file}.br`, brotli);
  await writeFile(`${file}.gz`, gz);
  console.log(`${basename(file)}  ${kilobytes(bytes)}, gzip ${kilobytes(gz)}, brotli ${kilobytes(brotli)}`);
}
