import { breakHub, hubIsBroken, push } from './hub.mjs';
import { agents, articles, card, explanation, handoffs, session, translate } from './data.mjs';

const sent = new Map();
let signedIn = process.env.MOCK_SIGNED_OUT !== '1';

export async function routes(request, response, url) {
  const json = (status, body) => {
    response.writeHead(status, { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  };
  const problem = (status, title, extra = {}) => json(status, { type: 'about:blank', title, status, detail: title, ...extra });
  const method = request.method;
  const body = method === 'POST' ? await read(request) : {};
  const path = url.pathname.replace('/api/desk', '');

  if (url.pathname === '/hubs/desk/negotiate') {
    if (!signedIn) return problem(401, 'Sign in');
    if (hubIsBroken()) return problem(503, 'Broken on purpose');
    return json(200, { connectionId: 'c', connectionToken: 'c', negotiateVersion: 1, availableTransports: [{ transport: 'WebSockets', transferFormats: ['Text'] }] });
  }
  if (method !== 'GET' && request.headers['x-crossborderbot'] !== '1') return problem(400, 'Header X-CrossBorderBot is missing');

  if (path === '/mock') return control(body, json);
  if (path === '/setup') {
    if (method === 'GET') return url.searchParams.get('token') === 'good' ? json(204) : problem(404, 'Not found');
    signedIn = true;
    return json(204);
  }
  if (path === '/session' && method === 'POST') {
    if (body.password === 'wrong') return problem(401, 'Wrong');
    signedIn = true;
    return json(204);
  }
  if (!signedIn) return problem(401, 'Sign in');
  if (path === '/session' && method === 'DELETE') {
    signedIn = false;
    return json(204);
  }
  if (path === '/session') return json(200, session);
  if (path === '/agents') return json(200, { items: agents });
  if (path === '/handoffs') {
    const state = url.searchParams.get('state');
    const items = handoffs.filter((h) => h.state === state || (state === 'resolved' && h.state === 'abandoned')).map(card);
    return json(200, { items });
  }
  const explained = /^\/handoffs\/([^/]+)\/lines\/(\d+)\/explanation$/.exec(path);
  if (explained) return json(200, explanation(handoffs.find((h) => h.id === explained[1]), Number(explained[2])));
  const [, id, action] = /^\/handoffs\/([^/]+)(?:\/(\w+))?$/.exec(path) ?? [];
  const handoff = handoffs.find((h) => h.id === id);
  if (!handoff) return problem(404, 'No such handoff');
  if (!action) return json(200, { ...card(handoff), transcript: handoff.transcript, entities: handoff.entities, order: handoff.order, epoch: handoff.epoch });
  if (action === 'articles') return json(200, { items: articles(handoff.shopperLanguage) });
  if (action === 'translate') return setTimeout(() => json(200, translate(handoff, body.text)), 250);
  return move(handoff, action, body, json, problem);
}

function move(handoff, action, body, json, problem) {
  const changed = (fields) => {
    Object.assign(handoff, fields);
    push('handoffChanged', card(handoff));
    push('queueChanged', { waiting: handoffs.filter((h) => h.state === 'waiting').length, claimed: handoffs.filter((h) => h.state === 'claimed').length });
  };
  if (action === 'claim') {
    if (handoff.id === 'h5') return problem(409, 'Taken', { claimedBy: 'Priya Raman', claimedAt: new Date().toISOString() });
    changed({ state: 'claimed', claimedBy: session.name, claimedById: session.id, claimedAt: new Date().toISOString(), epoch: handoff.epoch + 1 });
    return json(200, { epoch: handoff.epoch });
  }
  if (handoff.claimedById !== session.id) return problem(409, 'You do not hold this conversation');
  if (action === 'messages' || action === 'notes') {
    if (sent.has(body.clientMessageId)) return json(202, { sequence: sent.get(body.clientMessageId) });
    const sequence = handoff.transcript.length + 1;
    const out = action === 'notes' ? null : body.translation ? { text: body.translation, engine: 'agent', quality: 'human' } : translate(handoff, body.text);
    const line = {
      sequence, author: action === 'notes' ? 'note' : 'agent', authorName: session.name, at: new Date().toISOString(),
      language: out && !body.sendOriginal ? handoff.shopperLanguage : 'en', text: out && !body.sendOriginal ? out.text : body.text,
      translation: out && !body.sendOriginal ? { language: 'en', text: body.text, engine: out.engine, quality: out.quality } : null, status: out ? 'sent' : null,
    };
    handoff.transcript.push(line);
    sent.set(body.clientMessageId, sequence);
    push('messageAdded', { handoffId: handoff.id, line });
    return json(202, { sequence });
  }
  if (action === 'release' || action === 'transfer') changed({ state: 'waiting', claimedBy: null, claimedById: null, claimedAt: null, skill: body.skill ?? handoff.skill });
  if (action === 'resolve') changed({ state: 'resolved', outcome: body.outcome, endedAt: new Date().toISOString() });
  return json(204);
}

function control({ hub, signedIn: value, pushLine, typing }, json) {
  if (hub !== undefined) breakHub(hub === 'broken');
  if (value !== undefined) signedIn = value;
  if (typing) push('typing', { handoffId: typing, author: 'shopper', name: '' });
  if (pushLine) {
    const handoff = handoffs.find((h) => h.id === pushLine.handoffId);
    const line = { ...pushLine.line, sequence: handoff.transcript.length + 1, at: new Date().toISOString() };
    handoff.transcript.push(line);
    push('messageAdded', { handoffId: handoff.id, line });
  }
  json(200, { ok: true });
}

async function read(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text === '' ? {} : JSON.parse(text);
}
