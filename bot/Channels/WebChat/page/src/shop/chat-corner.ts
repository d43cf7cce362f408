import { element, icon, icons } from '../dom';
import type { ChatPanel } from '../chat/panel';
import type { Texts } from '../language/texts';
import type { KeyValue } from '../storage';

const OPEN_KEY = 'crossborderbot.open';
const CONVERSATION_KEY = 'crossborderbot.conversation';

/** The corner of the page where the chat lives: a panel beside the shop, or on a phone a sheet over it. */
export class ChatCorner {
  private readonly badge = element('span', { class: 'badge', hidden: '' });
  private readonly button = element('button', {
    type: 'button', class: 'launcher', 'data-part': 'chat-open', 'aria-haspopup': 'dialog', 'aria-expanded': 'false',
  }, icon(...icons.chat), this.badge);
  private readonly wide = matchMedia('(min-width: 1024px)');
  private readonly phone = matchMedia('(max-width: 640px)');
  private openLabel = '';
  private unread = 0;

  constructor(
    private readonly corner: HTMLElement,
    private readonly panel: ChatPanel,
    private readonly storage: KeyValue,
    private readonly onToggle: (open: boolean) => void,
  ) {
    panel.element.hidden = true;
    corner.append(panel.element, this.button);
    this.button.addEventListener('click', () => this.open());
    this.phone.addEventListener('change', () => this.holdPage());
  }

  /** Opens by itself where there is room and the visitor has not closed it; a running conversation is picked up anyway. */
  begin(): void {
    const stored = this.storage.getItem(OPEN_KEY);
    if (this.wide.matches && stored !== 'false') this.show(true);
    else if (this.storage.getItem(CONVERSATION_KEY)) this.panel.chat.start();
  }

  setTexts(texts: Texts): void {
    this.openLabel = texts.page.chat_open;
    this.write();
  }

  showUnread(count: number): void {
    this.unread = count;
    this.write();
  }

  open(): void {
    this.show(true);
    this.storage.setItem(OPEN_KEY, 'true');
    // On a phone the keyboard would cover half of the conversation before it is read.
    if (this.phone.matches) this.panel.element.focus();
    else this.panel.chat.focus();
  }

  close(): void {
    this.show(false);
    this.storage.setItem(OPEN_KEY, 'false');
    this.button.focus();
  }

  private show(open: boolean): void {
    this.panel.element.hidden = !open;
    this.button.hidden = open;
    this.button.setAttribute('aria-expanded', String(open));
    document.body.classList.toggle('chat-is-open', open);
    this.holdPage();
    this.onToggle(open);
    if (open) this.panel.chat.start();
  }

  // Under the sheet of a phone the page neither scrolls nor takes focus.
  private holdPage(): void {
    const covered = this.phone.matches && !this.panel.element.hidden;
    this.panel.element.setAttribute('aria-modal', String(covered));
    for (const sibling of document.body.children) {
      if (sibling instanceof HTMLElement && sibling !== this.corner) sibling.inert = covered;
    }
  }

  private write(): void {
    const label = this.unread ? `${this.openLabel} (${this.unread})` : this.openLabel;
    this.button.setAttribute('aria-label', label);
    this.button.title = this.openLabel;
    this.badge.hidden = this.unread === 0;
    this.badge.textContent = this.unread > 9 ? '9+' : String(this.unread);
  }
}
