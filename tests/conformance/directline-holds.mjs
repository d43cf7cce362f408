// The official DirectLineJS as a peer of the host. Its options are the JSON of the first argument.
// Prints one JSON line an event; takes one JSON line a command: {"do":"post","activity":{…}} or {"do":"leave"}.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const require = createRequire(import.meta.url);
globalThis.XMLHttpRequest = require('xhr2');
globalThis.WebSocket = require('ws');
const { DirectLine } = require('botframework-directlinejs');

const tell = event => process.stdout.write(JSON.stringify(event) + '\n');

// The client waits 3 to 15 s, drawn once, before it reconnects: the shortest wait is drawn here.
const client = new DirectLine({ random: () => 0, ...JSON.parse(process.argv[2]) });

client.connectionStatus$.subscribe(status => tell({ event: 'status', status }));
client.activity$.subscribe(
  activity => tell({ event: 'activity', activity, watermark: client.watermark }),
  error => tell({ event: 'broken', error: String(error.message ?? error) }),
  () => tell({ event: 'completed' }));

const commands = {
  post: ({ activity }) => client.postActivity(activity).subscribe(
    id => tell({ event: 'posted', id, clientActivityID: activity.channelData?.clientActivityID }),
    error => tell({ event: 'refused', status: error.status, body: error.xhr?.response, clientActivityID: activity.channelData?.clientActivityID })),
  leave: () => {
    client.end();
    process.exit(0);
  },
};

createInterface({ input: process.stdin }).on('line', line => {
  const command = JSON.parse(line);
  commands[command.do](command);
}).on('close', commands.leave);
