// A desk server in memory for design work and screenshots: the HTTP contract, the SignalR JSON protocol, the strict CSP.
import { createServer } from 'node:http';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { routes } from './routes.mjs';
import { acceptHub } from './hub.mjs';

const generated = join(dirname(fileURLToPath(import.meta.url)), '../wwwroot/generated');
const types = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
export const port = Number(process.env.PORT ?? 4173);

const server = createServer(async (request, response) => {
  const url = new URL(request.url, `http://${request.headers.host}`);
  try {
    if (url.pathname.startsWith('/api/desk/') || url.pathname.startsWith('/hubs/')) return await routes(request, response, url);
    if (url.pathname.startsWith('/desk/assets/')) {
      const file = join(generated, 'assets', url.pathname.split('/').pop());
      response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
      return response.end(await readFile(file));
    }
    if (url.pathname === '/' || url.pathname === '/desk' || url.pathname.startsWith('/desk/')) return await page(response);
    response.writeHead(404).end();
  } catch (error) {
    console.error(error);
    if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'application/problem+json' });
    response.end(JSON.stringify({ title: 'Mock failed', status: 500 }));
  }
});

async function page(response) {
  const nonce = randomBytes(16).toString('base64');
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy':
      `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
  });
  response.end((await readFile(join(generated, 'index.html'), 'utf8')).replaceAll('{{nonce}}', nonce));
}

server.on('upgrade', acceptHub);
server.listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/desk/`));
