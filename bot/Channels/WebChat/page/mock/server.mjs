// `npm run dev`: the built pages with the server's own policy, a mock Direct Line, and a foreign shop that embeds the widget.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { attachStreams, behaviour, handle, issueToken } from './direct-line.mjs';
import { texts } from './texts.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const built = join(here, '../wwwroot/generated');
const types = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.html': 'text/html; charset=utf-8' };

// Web Chat's scroller (react-scroll-to-bottom) adds an empty <style> without nonce: this is the hash of nothing at all.
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const policy = (nonce) => [
  "default-src 'none'", `script-src 'self' 'nonce-${nonce}'`, `style-src 'self' 'nonce-${nonce}' ${EMPTY_STYLE}`,
  "img-src 'self' data: blob: https:", "connect-src 'self' ws: wss:", "font-src 'self' data:", 'media-src blob:',
  'worker-src blob:', "frame-src 'self'", "base-uri 'none'", "form-action 'none'",
].join('; ');

async function page(file) {
  const nonce = randomBytes(16).toString('base64');
  const html = (await readFile(join(built, file), 'utf8')).replaceAll('{{nonce}}', nonce);
  return { status: 200, type: types['.html'], body: html, headers: { 'content-security-policy': policy(nonce) } };
}

async function file(path) {
  const asset = normalize(path.replace('/webchat/', ''));
  const zipped = await readFile(join(built, `${asset}.gz`));
  return { status: 200, type: types[extname(asset)], body: zipped, headers: { 'content-encoding': 'gzip' } };
}

async function route(request, url, body) {
  const { pathname, searchParams } = url;
  if (pathname === '/') return page('index.html');
  if (pathname === '/webchat/frame') return page('frame.html');
  if (pathname === '/widget.js' || pathname.startsWith('/webchat/assets/')) return file(pathname);
  if (pathname === '/webchat/texts') return { status: 200, body: texts(searchParams.get('language')) };
  if (pathname === '/webchat/token') return { status: 200, body: issueToken() };
  if (pathname.startsWith('/v3/directline/')) return handle(request, url, body);
  return { status: 404, body: {} };
}

async function readJson(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text ? JSON.parse(text) : undefined;
}

/** Serves the bot's side on `port`; with CORS, as for an allowed shop. */
export function serveBot(port) {
  const server = createServer(async (request, response) => {
    if (behaviour.down) return request.destroy();
    try {
      const body = await readJson(request);
      const answer = await route(request, new URL(request.url, 'http://mock'), body);
      const json = typeof answer.body === 'string' || Buffer.isBuffer(answer.body) ? answer.body : JSON.stringify(answer.body);
      response.writeHead(answer.status, {
        'content-type': answer.type ?? 'application/json', 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff', ...answer.headers,
      });
      response.end(json);
    } catch (error) {
      response.writeHead(error.code === 'ENOENT' ? 404 : 500).end();
    }
  });
  attachStreams(server);
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}

/** A shop on another origin, with a strict policy of its own and one script tag of ours (twice, by mistake). */
export function serveForeignShop(port, bot) {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://mock');
    const language = url.searchParams.get('language') ?? 'es';
    const html = (await readFile(join(here, 'foreign-shop.html'), 'utf8'))
      .replaceAll('{{bot}}', bot).replaceAll('{{language}}', language).replaceAll('{{dir}}', language === 'ar' ? 'rtl' : 'ltr');
    response.writeHead(200, {
      'content-type': types['.html'],
      'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; script-src ${bot}; connect-src ${bot}; frame-src ${bot}`,
    }).end(html);
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await serveBot(8090);
  await serveForeignShop(8091, 'http://127.0.0.1:8090');
  console.log('http://127.0.0.1:8090/  and a shop that embeds the widget: http://127.0.0.1:8091/');
}
