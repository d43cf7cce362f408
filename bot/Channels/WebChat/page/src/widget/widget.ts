import { isFrom, type FrameLabels, type FrameMessage, type HostMessage } from '../frame/messages';
import { frameAddress, readSettings, type WidgetSettings } from './settings';
import { styles } from './styles';

declare global {
  interface Window {
    CrossBorderBot?: { open(): void; close(): void };
  }
}

const BUBBLE = 'M21 11.5a8.4 8.4 0 0 1-8.5 8.2 9 9 0 0 1-3.6-.8L3.5 20.5l1.6-4.4a7.9 7.9 0 0 1-1.2-4.3A8.4 8.4 0 0 1 12.4 3.5 8.3 8.3 0 0 1 21 11.5Z';

class Widget {
  private readonly host = document.createElement('crossborderbot-chat');
  private readonly button = document.createElement('button');
  private readonly badge = document.createElement('b');
  private frame: HTMLIFrameElement | undefined;
  private labels: FrameLabels | undefined;
  private ready = false;
  private isOpen = false;
  private unread = 0;

  constructor(private readonly settings: WidgetSettings) {
    const root = this.host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    this.button.type = 'button';
    this.button.setAttribute('aria-haspopup', 'dialog');
    this.button.append(drawing(BUBBLE), this.badge);
    this.button.addEventListener('click', () => this.open());
    root.append(this.button);
    addEventListener('message', (event: MessageEvent<unknown>) => this.hear(event));
    addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.isOpen && !event.defaultPrevented) this.close();
    });
    this.write();
    document.body.append(this.host);
    void this.fetchLabels();
  }

  open(): void {
    this.frame ??= this.createFrame();
    this.toggle(true);
    this.frame.focus();
  }

  close(): void {
    if (!this.isOpen) return;
    this.toggle(false);
    this.button.focus();
  }

  private toggle(open: boolean): void {
    this.isOpen = open;
    this.frame?.classList.toggle('away', !open);
    this.write();
    if (this.ready) this.tell(open);
  }

  private tell(open: boolean): void {
    const message: HostMessage = { source: 'crossborderbot', type: open ? 'opened' : 'closed' };
    this.frame?.contentWindow?.postMessage(message, this.settings.origin);
  }

  private createFrame(): HTMLIFrameElement {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox');
    frame.allow = 'clipboard-write';
    frame.src = frameAddress(this.settings);
    this.host.shadowRoot?.append(frame);
    return frame;
  }

  private hear(event: MessageEvent<unknown>): void {
    if (!this.frame || event.source !== this.frame.contentWindow || event.origin !== this.settings.origin) return;
    if (!isFrom<FrameMessage>(event.data)) return;
    const message = event.data;
    if (message.type === 'close') this.close();
    if (message.type === 'unread') this.unread = message.count;
    if (message.type === 'ready') {
      this.labels = message.labels;
      this.ready = true;
      this.tell(this.isOpen);
    }
    this.write();
  }

  // Works where the shop's origin is allowed (CORS); elsewhere the frame tells the same once it is open.
  private async fetchLabels(): Promise<void> {
    const { origin, language } = this.settings;
    try {
      const wish = encodeURIComponent(language ?? navigator.language);
      const response = await fetch(`${origin}/webchat/texts?language=${wish}`, { credentials: 'omit' });
      const { direction, page } = (await response.json()) as { direction: 'ltr' | 'rtl'; page: Record<string, string> };
      this.labels ??= { title: page['chat_title'] ?? '', open: page['chat_open'] ?? '', close: page['chat_close'] ?? '', direction };
      this.write();
    } catch {
      // Not allowed or not reachable: the bubble keeps its neutral label.
    }
  }

  private write(): void {
    const { button, badge, unread, labels } = this;
    const name = labels?.open ?? 'Chat';
    button.setAttribute('aria-label', unread ? `${name} (${unread})` : name);
    button.setAttribute('aria-expanded', String(this.isOpen));
    button.hidden = this.isOpen;
    badge.hidden = unread === 0;
    badge.textContent = String(Math.min(unread, 99));
    this.host.dir = labels?.direction ?? (document.dir === 'rtl' ? 'rtl' : 'ltr');
    if (this.frame) this.frame.title = labels?.title ?? 'Chat';
  }
}

function drawing(d: string): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', d);
  svg.append(path);
  return svg;
}

const script = document.currentScript;
const settings = script instanceof HTMLScriptElement ? readSettings(script, document.documentElement.lang) : undefined;
if (settings && !window.CrossBorderBot) {
  let widget: Widget | undefined;
  let openEarly = false;
  window.CrossBorderBot = {
    open: () => (widget ? widget.open() : void (openEarly = true)),
    close: () => (widget ? widget.close() : void (openEarly = false)),
  };
  const begin = () => {
    widget = new Widget(settings);
    if (openEarly) widget.open();
  };
  if (document.body) begin();
  else addEventListener('DOMContentLoaded', begin);
}
