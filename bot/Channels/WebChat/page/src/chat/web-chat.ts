// The part of botframework-webchat 4.18.1 this page uses, as its prebuilt bundle puts it on `window.WebChat`.

export const enum ConnectionStatus {
  Uninitialized = 0,
  Connecting = 1,
  Online = 2,
  ExpiredToken = 3,
  FailedToConnect = 4,
  Ended = 5,
}

interface Subscription {
  unsubscribe(): void;
}

interface Observable<T> {
  subscribe(observer: { next?: (value: T) => void; error?: (reason: unknown) => void; complete?: () => void }): Subscription;
}

export interface Activity {
  type: string;
  id?: string;
  timestamp?: string;
  from?: { id?: string; role?: string };
}

export interface DirectLine {
  readonly connectionStatus$: Observable<ConnectionStatus>;
  readonly activity$: Observable<Activity>;
  /** Set once online; renewed by DirectLineJS every 15 minutes and at every reconnect. */
  readonly token?: string;
  readonly conversationId?: string;
  end(): void;
}

export interface DirectLineOptions {
  token: string;
  domain: string;
  conversationId?: string;
  conversationStartProperties?: { locale: string };
}

export interface Action {
  type: string;
  payload?: { activity?: Activity; [key: string]: unknown };
}

export interface WebChatStore {
  dispatch(action: Action): unknown;
}

export type StoreMiddleware = (store: WebChatStore) => (next: (action: Action) => unknown) => (action: Action) => unknown;

export interface WebChatProps {
  directLine: DirectLine;
  store: WebChatStore;
  userID?: string;
  locale: string;
  dir: 'ltr' | 'rtl';
  nonce: string;
  disabled: boolean;
  sendTypingIndicator: boolean;
  styleOptions: Readonly<Record<string, string | number | boolean | undefined>>;
}

export interface WebChatBundle {
  createDirectLine(options: DirectLineOptions): DirectLine;
  createStore(initialState: object, ...middleware: StoreMiddleware[]): WebChatStore;
  renderWebChat(props: WebChatProps, element: HTMLElement): void;
}

declare global {
  interface Window {
    WebChat?: WebChatBundle;
  }
}

/** The nonce of this page; browsers hide the attribute's value but keep the property. */
export function pageNonce(): string {
  return document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
}

let loading: Promise<WebChatBundle> | undefined;

/** Loads the bundle on first use, so that the page paints before two megabytes of script arrive. */
export function loadWebChat(): Promise<WebChatBundle> {
  loading ??= new Promise<WebChatBundle>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = WEB_CHAT_ADDRESS;
    script.async = true;
    script.nonce = pageNonce();
    script.onload = () => (window.WebChat ? resolve(window.WebChat) : reject(new Error('Web Chat did not start')));
    script.onerror = () => {
      script.remove();
      reject(new Error('Web Chat could not be loaded'));
    };
    document.head.append(script);
  });
  loading.catch(() => (loading = undefined));
  return loading;
}
