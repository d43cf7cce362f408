import './shop.css';
import '../chat/chat.css';
import { ChatPanel } from '../chat/panel';
import { SessionStore } from '../chat/session';
import { Unread } from '../chat/unread';
import { chooseLanguage } from '../language/choice';
import { applyLanguage, fetchTexts, fetchTextsUntilThere, type Texts } from '../language/texts';
import { openStorage } from '../storage';
import { part } from '../dom';
import { ChatCorner } from './chat-corner';
import { drawOnce, writeShop } from './page';

const LANGUAGE_KEY = 'crossborderbot.language';
const lasting = openStorage('localStorage');
const ofThisTab = openStorage('sessionStorage');

const language = chooseLanguage({
  query: new URLSearchParams(location.search).get('lang'),
  stored: lasting.getItem(LANGUAGE_KEY),
  browser: navigator.languages,
});
let texts = await fetchTextsUntilThere(language);

const unread = new Unread(ofThisTab, (count) => corner.showUnread(count));
const panel = new ChatPanel({
  sessions: new SessionStore(ofThisTab, 'crossborderbot.conversation'),
  texts,
  onClose: () => corner.close(),
  onReply: (activity) => unread.reply(activity.timestamp ?? ''),
});
const corner = new ChatCorner(part('chat-corner'), panel, ofThisTab, (open) => unread.setOpen(open));

drawOnce({
  onQuestion: (text) => {
    corner.open();
    panel.chat.send(text);
  },
  onHero: () => corner.open(),
  onLanguage: (tag) => void switchLanguage(tag),
});
write(texts);
document.body.removeAttribute('data-loading');
corner.begin();

function write(current: Texts): void {
  applyLanguage(current);
  writeShop(current);
  corner.setTexts(current);
  panel.setTexts(current);
}

async function switchLanguage(tag: string): Promise<void> {
  try {
    texts = await fetchTexts(tag);
  } catch {
    // The page stays as it is, and so must the list.
    part<HTMLSelectElement>('language').value = texts.language;
    return;
  }
  lasting.setItem(LANGUAGE_KEY, tag);
  const address = new URL(location.href);
  address.searchParams.set('lang', tag);
  history.replaceState(null, '', address);
  write(texts);
}
