import '../chat/chat.css';
import './frame.css';
import { ChatPanel } from '../chat/panel';
import { SessionStore } from '../chat/session';
import { Unread } from '../chat/unread';
import { chooseLanguage } from '../language/choice';
import { applyLanguage, fetchTextsUntilThere } from '../language/texts';
import { openStorage } from '../storage';
import { isFrom, type FrameMessage, type HostMessage } from './messages';

const lasting = openStorage('localStorage');
const texts = await fetchTextsUntilThere(chooseLanguage({
  query: new URLSearchParams(location.search).get('language'),
  stored: null,
  browser: navigator.languages,
}));
const { page } = texts;

const tell = (message: FrameMessage) => parent.postMessage(message, '*');
const unread = new Unread(lasting, (count) => tell({ source: 'crossborderbot', type: 'unread', count }));
const panel = new ChatPanel({
  sessions: new SessionStore(lasting, 'crossborderbot.widget'),
  texts,
  onClose: () => tell({ source: 'crossborderbot', type: 'close' }),
  onReply: (activity) => unread.reply(activity.timestamp ?? ''),
});

applyLanguage(texts);
document.title = page.chat_title;
document.body.append(panel.element);
panel.chat.start();

addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.source !== parent || !isFrom<HostMessage>(event.data)) return;
  const opened = event.data.type === 'opened';
  unread.setOpen(opened);
  if (!opened) return;
  if (matchMedia('(max-width: 640px)').matches && matchMedia('(pointer: coarse)').matches) panel.element.focus();
  else panel.chat.focus();
});

tell({
  source: 'crossborderbot',
  type: 'ready',
  labels: { title: page.chat_title, open: page.chat_open, close: page.chat_close, direction: texts.direction },
});
