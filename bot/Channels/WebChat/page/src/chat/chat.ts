import type { Texts } from '../language/texts';
import { Connection, type ConnectionState } from './connection';
import type { SessionStore } from './session';
import { styleOptions } from './style-options';
import { loadWebChat, pageNonce, type Activity, type StoreMiddleware, type WebChatBundle, type WebChatStore } from './web-chat';

export interface ChatEvents {
  onState(state: ConnectionState): void;
  /** A message of the bot or an agent; replayed ones too. */
  onReply(activity: Activity): void;
}

const SEND_BOX = '[data-id="webchat-sendbox-input"]';

/** Web Chat in an element: one conversation at a time, in the language of the page. */
export class Chat {
  private element: HTMLElement | undefined;
  private webChat: WebChatBundle | undefined;
  private store: WebChatStore | undefined;
  private connection: Connection | undefined;
  private state: ConnectionState = 'connecting';
  private started = false;
  private connected = false;
  private wantsFocus = false;
  private waiting: string[] = [];
  private attempt = 0;

  constructor(
    private readonly host: HTMLElement,
    private readonly sessions: SessionStore,
    private readonly events: ChatEvents,
    private texts: Texts,
  ) {}

  /** Connects on first call; later calls do nothing. */
  start(): void {
    if (this.started) return;
    this.started = true;
    void this.connect();
  }

  setTexts(texts: Texts): void {
    this.texts = texts;
    this.render();
  }

  /** Sends what the visitor chose outside the send box, as soon as the conversation is there. */
  send(text: string): void {
    this.start();
    if (this.connected) this.post(text);
    else this.waiting.push(text);
  }

  /** Puts the cursor into the send box, now or when there is one. */
  focus(): void {
    const box = this.element?.querySelector<HTMLElement>(SEND_BOX);
    this.wantsFocus = !box;
    box?.focus();
  }

  /** After a failure: tries again, with the same conversation if it still exists. */
  retry(): void {
    this.close();
    void this.connect();
  }

  restart(): void {
    this.close();
    this.sessions.clear();
    void this.connect();
  }

  private async connect(): Promise<void> {
    const attempt = ++this.attempt;
    this.setState('connecting');
    try {
      const webChat = await loadWebChat();
      const connection = await Connection.open(
        webChat, this.sessions, this.texts.culture, (state) => attempt === this.attempt && this.setState(state));
      if (attempt !== this.attempt) return connection.end();
      this.webChat = webChat;
      this.connection = connection;
      this.store = webChat.createStore({}, this.observe);
      this.element = document.createElement('div');
      this.element.className = 'chat-transcript';
      this.host.replaceChildren(this.element);
      this.render();
      if (this.wantsFocus) this.focus();
    } catch (error) {
      if (attempt !== this.attempt) return;
      console.warn('CrossBorderBot: the chat could not connect.', error);
      this.setState('failed');
    }
  }

  // The bundle keeps its React to itself, so its tree cannot be unmounted: it is cut off and left to the collector.
  private close(): void {
    this.connection?.end();
    this.element?.remove();
    this.element = this.store = this.connection = undefined;
    this.connected = false;
  }

  private render(): void {
    if (!this.webChat || !this.connection || !this.store || !this.element) return;
    const { userId, directLine } = this.connection;
    this.webChat.renderWebChat({
      directLine,
      store: this.store,
      // Web Chat refuses a prop that starts with "dl_": such an id must come from the token itself.
      ...(userId.startsWith('dl_') ? {} : { userID: userId }),
      locale: this.texts.culture,
      dir: this.texts.direction,
      nonce: pageNonce(),
      disabled: this.state === 'failed' || this.state === 'expired',
      sendTypingIndicator: true,
      styleOptions,
    }, this.element);
  }

  private readonly observe: StoreMiddleware = () => (next) => (action) => {
    const activity = action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' ? action.payload?.activity : undefined;
    // The connection hears it too and shows the notice; Web Chat would only complain that it cannot draw it.
    if (activity?.type === 'endOfConversation') return undefined;
    const result = next(action);
    if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') this.onConnected();
    if (activity?.type === 'message' && activity.from?.role !== 'user') this.events.onReply(activity);
    return result;
  };

  private onConnected(): void {
    this.connected = true;
    this.connection?.watchStream();
    for (const text of this.waiting.splice(0)) this.post(text);
  }

  private post(text: string): void {
    this.store?.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text, method: 'keyboard', channelData: undefined } });
  }

  private setState(state: ConnectionState): void {
    if (state === this.state) return;
    this.state = state;
    this.events.onState(state);
    this.render();
  }
}
