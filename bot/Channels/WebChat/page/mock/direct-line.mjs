// A Direct Line 3.0 service in memory, just enough for Web Chat: REST, streams, replay, a bot that types and answers.
import { randomUUID } from 'node:crypto';
import { WebSocketServer } from 'ws';
import { closest } from './texts.mjs';
import { reply, script } from './script.mjs';

const LIFETIME = 3600;
const conversations = new Map();
const tokens = new Map();
let clock = Date.now();

/** Behaviour a test can switch: `thinking` milliseconds, `expired` (403 for every token), `down` (no answer at all). */
export const behaviour = { thinking: 500, expired: false, down: false };

export function issueToken() {
  const id = randomUUID().replaceAll('-', '').slice(0, 16);
  return { ...sign(id, `shopper_${id.slice(0, 6)}`), userId: `shopper_${id.slice(0, 6)}` };
}

function sign(conversationId, userId) {
  const token = randomUUID();
  tokens.set(token, { conversationId, userId });
  return { conversationId, token, expires_in: LIFETIME };
}

export function handle(request, url, body) {
  const holder = tokens.get(request.headers.authorization?.replace('Bearer ', ''));
  if (!holder || behaviour.expired) return failure(403, 'TokenExpired');
  const { conversationId: id, userId } = holder;
  const path = url.pathname.replace('/v3/directline', '');
  const streamUrl = (watermark) => `ws://${request.headers.host}/v3/directline/stream?c=${id}&watermark=${watermark}`;
  if (path === '/tokens/refresh') return { status: 200, body: sign(id, userId) };
  if (path === '/conversations' && request.method === 'POST') {
    if (!conversations.has(id)) start(id, closest(body?.locale));
    return { status: 201, body: { ...sign(id, userId), streamUrl: streamUrl('-') } };
  }
  const conversation = conversations.get(id);
  if (!conversation || !path.startsWith(`/conversations/${id}`)) return failure(404, 'NotFound');
  if (path.endsWith('/activities') && request.method === 'POST') return post(conversation, userId, body);
  return { status: 200, body: { ...sign(id, userId), streamUrl: streamUrl(url.searchParams.get('watermark') || '-') } };
}

export function attachStreams(server) {
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    if (behaviour.down) return socket.destroy();
    sockets.handleUpgrade(request, socket, head, (client) => {
      const url = new URL(request.url, 'http://mock');
      const conversation = conversations.get(url.searchParams.get('c'));
      if (!conversation) return client.close();
      conversation.sockets.add(client);
      client.on('close', () => conversation.sockets.delete(client));
      const from = Number(url.searchParams.get('watermark')) || 0;
      const missed = conversation.log.slice(from);
      if (missed.length) client.send(JSON.stringify({ activities: missed, watermark: String(conversation.log.length) }));
    });
  });
}

export function dropStreams() {
  for (const { sockets } of conversations.values()) for (const socket of sockets) socket.terminate();
}

export function forget() {
  conversations.clear();
}

export function endConversations() {
  for (const conversation of conversations.values()) append(conversation, { ...fromBot(conversation), type: 'endOfConversation' });
}

function start(id, language) {
  const conversation = { id, language, log: [], sockets: new Set() };
  conversations.set(id, conversation);
  const { greeting, buttons } = script[language] ?? script.en;
  setTimeout(() => say(conversation, greeting, buttons), Math.min(behaviour.thinking, 200));
}

function post(conversation, userId, activity) {
  if (activity.type !== 'message') return { status: 200, body: { id: randomUUID() } };
  conversation.language = closest(activity.locale);
  const echo = append(conversation, { ...activity, from: { id: userId, role: 'user' } });
  if (behaviour.thinking > 0) push(conversation, { activities: [{ ...fromBot(conversation), type: 'typing' }] });
  const { text, buttons } = reply(conversation.language, activity.text);
  setTimeout(() => say(conversation, text, buttons, echo.id), behaviour.thinking);
  return { status: 200, body: { id: echo.id } };
}

function say(conversation, text, buttons, replyToId) {
  const actions = buttons.map((value) => ({ type: 'imBack', title: value, value }));
  append(conversation, { ...fromBot(conversation), type: 'message', text, textFormat: 'plain', inputHint: 'acceptingInput', replyToId, suggestedActions: { actions } });
}

function fromBot({ id, language }) {
  return { channelId: 'webchat', from: { id: 'bot', name: 'Kite & Harbour', role: 'bot' }, conversation: { id }, locale: language };
}

function append(conversation, activity) {
  clock = Math.max(clock + 1, Date.now());
  const number = conversation.log.length + 1;
  const stored = { ...activity, id: `${conversation.id}|${String(number).padStart(7, '0')}`, timestamp: new Date(clock).toISOString() };
  conversation.log.push(stored);
  push(conversation, { activities: [stored], watermark: String(number) });
  return stored;
}

function push({ sockets }, set) {
  for (const socket of sockets) socket.send(JSON.stringify(set));
}

const failure = (status, code) => ({ status, body: { error: { code, message: code } } });
