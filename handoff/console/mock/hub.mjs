// Just enough of SignalR's JSON protocol over a WebSocket.
import { WebSocketServer } from 'ws';

const separator = '\u001e';
const sockets = new WebSocketServer({ noServer: true });
const clients = new Set();
let refuses = false;

export function acceptHub(request, socket, head) {
  if (refuses || !request.url.startsWith('/hubs/desk')) return socket.destroy();
  sockets.handleUpgrade(request, socket, head, (client) => {
    clients.add(client);
    client.on('close', () => clients.delete(client));
    client.on('message', (data) => {
      for (const text of data.toString().split(separator).filter(Boolean)) receive(client, JSON.parse(text));
    });
  });
}

function receive(client, message) {
  if (message.protocol) return client.send(`{}${separator}`);
  if (message.type === 6) return client.send(JSON.stringify({ type: 6 }) + separator);
  if (message.type === 1 && message.invocationId) {
    client.send(JSON.stringify({ type: 3, invocationId: message.invocationId, result: null }) + separator);
  }
}

export function push(target, argument) {
  const text = JSON.stringify({ type: 1, target, arguments: [argument] }) + separator;
  for (const client of clients) client.send(text);
}

/** For trying out the reconnect bar. */
export function breakHub(broken) {
  refuses = broken;
  if (broken) for (const client of clients) client.terminate();
}

export const hubIsBroken = () => refuses;
