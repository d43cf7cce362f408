import { element, icon, icons } from '../dom';
import type { PageText, Texts } from '../language/texts';
import { Chat, type ChatEvents } from './chat';
import type { ConnectionState } from './connection';
import type { SessionStore } from './session';

export interface PanelOptions {
  sessions: SessionStore;
  texts: Texts;
  onClose(): void;
  onReply: ChatEvents['onReply'];
}

/** The chat with its head (title, state, new conversation, close) and its notice when the conversation is over. */
export class ChatPanel {
  readonly element: HTMLElement;
  readonly chat: Chat;
  private readonly title = element('h2', { class: 'chat-title', id: 'chat-title' });
  private readonly status = element('p', { class: 'chat-status', role: 'status', 'data-part': 'chat-status' });
  private readonly fresh = element('button', { type: 'button', class: 'chat-icon-button', 'data-part': 'chat-new', 'aria-expanded': 'false', 'aria-controls': 'chat-menu' }, icon(...icons.fresh));
  private readonly close = element('button', { type: 'button', class: 'chat-icon-button', 'data-part': 'chat-close' }, icon(...icons.minimise));
  private readonly confirm = element('button', { type: 'button', class: 'chat-button', 'data-part': 'chat-new-confirm' });
  private readonly menu = element('div', { class: 'chat-menu', id: 'chat-menu', hidden: '' }, this.confirm);
  private readonly notice = element('div', { class: 'chat-notice', role: 'alert', 'data-part': 'chat-notice', hidden: '' });
  private readonly host = element('div', { class: 'chat-host', 'data-part': 'chat-host' });
  private state: ConnectionState = 'connecting';
  private texts: Texts;

  constructor(options: PanelOptions) {
    this.texts = options.texts;
    const mark = element('span', { class: 'chat-mark' }, icon(...icons.kite));
    const head = element('div', { class: 'chat-head' },
      mark, element('div', { class: 'chat-names' }, this.title, this.status), this.fresh, this.close, this.menu);
    this.element = element('section', {
      class: 'chat', 'data-part': 'chat', role: 'dialog', 'aria-labelledby': 'chat-title', tabindex: '-1',
    }, head, this.host, this.notice);
    this.chat = new Chat(this.host, options.sessions, {
      onState: (state) => this.show(state),
      onReply: options.onReply,
    }, options.texts);
    this.close.addEventListener('click', options.onClose);
    this.listenToMenu();
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      options.onClose();
    });
    this.write();
  }

  setTexts(texts: Texts): void {
    this.texts = texts;
    this.write();
    this.chat.setTexts(texts);
  }

  private listenToMenu(): void {
    this.fresh.addEventListener('click', () => this.openMenu(this.menu.hidden === true));
    this.confirm.addEventListener('click', () => {
      this.openMenu(false);
      this.chat.restart();
      this.chat.focus();
    });
    this.menu.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      this.openMenu(false);
      this.fresh.focus();
    });
    this.element.addEventListener('pointerdown', (event) => {
      const target = event.target as Node;
      if (!this.menu.contains(target) && !this.fresh.contains(target)) this.openMenu(false);
    });
  }

  // A second click is asked for: a conversation may be waiting for a human, and a slip of the finger would lose it.
  private openMenu(open: boolean): void {
    this.menu.hidden = !open;
    this.fresh.setAttribute('aria-expanded', String(open));
    if (open) this.confirm.focus();
  }

  private show(state: ConnectionState): void {
    this.state = state;
    this.write();
  }

  private write(): void {
    const { page } = this.texts;
    this.element.dataset['state'] = this.state;
    this.element.lang = this.texts.culture;
    this.element.dir = this.texts.direction;
    this.title.textContent = page.chat_title;
    setText(this.status, this.state === 'connecting' ? page.chat_connecting : this.state === 'online' ? page.chat_subtitle : '');
    label(this.fresh, page.chat_new);
    label(this.close, page.chat_close);
    this.confirm.textContent = page.chat_new;
    this.writeNotice();
  }

  private writeNotice(): void {
    const over = this.state === 'failed' || this.state === 'expired';
    this.notice.hidden = !over;
    if (!over) return this.notice.replaceChildren();
    const [message, action]: [PageText, PageText] = this.state === 'failed' ? ['chat_failed', 'chat_retry'] : ['chat_expired', 'chat_new'];
    const button = element('button', { type: 'button', class: 'chat-button', 'data-part': 'chat-notice-button' }, this.texts.page[action]);
    button.addEventListener('click', () => {
      if (action === 'chat_retry') this.chat.retry();
      else this.chat.restart();
      this.chat.focus();
    });
    this.notice.replaceChildren(element('p', {}, this.texts.page[message]), button);
  }
}

function label(button: HTMLElement, text: string): void {
  button.setAttribute('aria-label', text);
  button.title = text;
}

// A live region speaks on every change, so an unchanged text is left alone.
function setText(node: HTMLElement, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}
