import { withObservedSocket } from './observed-socket';
import type { ChatSession, SessionStore } from './session';
import { Watchdog } from './watchdog';
import { ConnectionStatus, type DirectLine, type WebChatBundle } from './web-chat';

export type ConnectionState = 'connecting' | 'online' | 'failed' | 'expired';

interface TokenAnswer {
  token: string;
  conversationId?: string;
  expires_in: number;
  userId: string;
}

const MAX_RETRY_AFTER_SECONDS = 20;
const SAVE_TOKEN_EVERY_MS = 30_000;
const domain = () => `${location.origin}/v3/directline`;

/** One Direct Line conversation: started or resumed, watched, remembered. */
export class Connection {
  /** Ended by us, failed or expired: nothing that comes after changes that. */
  private over = false;
  private readonly saving: number;
  private readonly watchdog = new Watchdog(
    () => this.ask(), (verdict) => this.report(verdict === 'gone' ? 'expired' : 'failed'));

  private constructor(
    readonly directLine: DirectLine,
    readonly userId: string,
    private readonly lifetimeSeconds: number,
    private readonly sessions: SessionStore,
    private readonly onState: (state: ConnectionState) => void,
  ) {
    directLine.connectionStatus$.subscribe({ next: (status) => this.statusChanged(status) });
    this.saving = window.setInterval(() => this.remember(), SAVE_TOKEN_EVERY_MS);
    addEventListener('pagehide', this.remember);
  }

  /** Resumes the remembered conversation, or starts one. */
  static async open(
    webChat: WebChatBundle, sessions: SessionStore, locale: string, onState: (state: ConnectionState) => void,
  ): Promise<Connection> {
    const resumed = await refresh(sessions);
    const answer = resumed ?? await requestToken(locale);
    const watch: { connection?: Connection } = {};
    const directLine = withObservedSocket(
      (open) => watch.connection?.socketChanged(open),
      () => webChat.createDirectLine({
        token: answer.token,
        domain: domain(),
        // No streamUrl: with one, DirectLineJS would never refresh its token.
        ...(resumed ? { conversationId: resumed.conversationId } : { conversationStartProperties: { locale } }),
      }),
    );
    const lifetime = 'expires_in' in answer ? answer.expires_in : answer.lifetimeSeconds;
    return watch.connection = new Connection(directLine, answer.userId, lifetime, sessions, onState);
  }

  /** Call when Web Chat is connected; subscribing earlier would start the connection without it. */
  watchStream(): void {
    const expired = () => this.report('expired');
    this.directLine.activity$.subscribe({
      next: (activity) => activity.type === 'endOfConversation' && expired(),
      error: expired,
      complete: expired,
    });
  }

  end(): void {
    this.over = true;
    this.watchdog.stop();
    clearInterval(this.saving);
    removeEventListener('pagehide', this.remember);
    this.directLine.end();
  }

  private socketChanged(open: boolean): void {
    if (this.over) return;
    this.watchdog.socketChanged(open);
    this.report(open ? 'online' : 'connecting');
  }

  private ask(): Promise<Response> {
    const { conversationId = '', token = '' } = this.directLine;
    const headers = { authorization: `Bearer ${token}` };
    return fetch(`${domain()}/conversations/${conversationId}?watermark=`, { headers });
  }

  private statusChanged(status: ConnectionStatus): void {
    if (status === ConnectionStatus.Online) this.remember();
    // "Online" only says that a stream was granted; the socket itself reports 'online'.
    if (status === ConnectionStatus.Connecting) this.report('connecting');
    if (status === ConnectionStatus.FailedToConnect) this.report('failed');
    if (status === ConnectionStatus.ExpiredToken || status === ConnectionStatus.Ended) this.report('expired');
  }

  private report(state: ConnectionState): void {
    if (this.over) return;
    this.over = state === 'failed' || state === 'expired';
    if (this.over) this.watchdog.stop();
    if (state === 'expired') this.sessions.clear();
    this.onState(state);
  }

  private readonly remember = (): void => {
    const { conversationId, token } = this.directLine;
    if (this.over || !conversationId || !token) return;
    this.sessions.save({ conversationId, token, userId: this.userId, lifetimeSeconds: this.lifetimeSeconds });
  };
}

/** A token refused here belongs to a conversation that is over: forgotten, and the visitor simply gets a new one. */
async function refresh(sessions: SessionStore): Promise<ChatSession | undefined> {
  const session = sessions.load();
  if (!session) return undefined;
  const response = await fetch(`${domain()}/tokens/refresh`, {
    method: 'POST',
    headers: { authorization: `Bearer ${session.token}` },
  });
  if ([401, 403, 404].includes(response.status)) {
    sessions.clear();
    return undefined;
  }
  if (!response.ok) throw new Error(`token refresh: HTTP ${response.status}`);
  const { token, expires_in: lifetimeSeconds } = (await response.json()) as { token: string; expires_in: number };
  const renewed = { ...session, token, lifetimeSeconds };
  sessions.save(renewed);
  return renewed;
}

async function requestToken(locale: string): Promise<TokenAnswer> {
  const request = () => fetch('/webchat/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ locale }),
  });
  let response = await request();
  const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
  if (response.status === 429 && wait <= MAX_RETRY_AFTER_SECONDS) {
    await new Promise((resolve) => setTimeout(resolve, wait * 1000));
    response = await request();
  }
  if (!response.ok) throw new Error(`token: HTTP ${response.status}`);
  return (await response.json()) as TokenAnswer;
}
