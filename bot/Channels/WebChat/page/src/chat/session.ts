import type { KeyValue } from '../storage';

/** What is needed to find a conversation again after a page reload. */
export interface ChatSession {
  conversationId: string;
  token: string;
  userId: string;
  /** Epoch milliseconds after which the token is refused. */
  expiresAt: number;
  lifetimeSeconds: number;
}

/** The conversation of this tab (or, for the embedded frame, of this browser). */
export class SessionStore {
  constructor(
    private readonly storage: KeyValue,
    private readonly key: string,
    private readonly now: () => number = Date.now,
  ) {}

  load(): ChatSession | undefined {
    const session = parse(this.storage.getItem(this.key));
    if (session && session.expiresAt > this.now()) return session;
    this.clear();
    return undefined;
  }

  save(session: Omit<ChatSession, 'expiresAt'>): void {
    const current = parse(this.storage.getItem(this.key));
    // DirectLineJS swaps its token silently; only a new token starts a new lifetime.
    if (current?.token === session.token && current.conversationId === session.conversationId) return;
    const expiresAt = this.now() + session.lifetimeSeconds * 1000;
    this.storage.setItem(this.key, JSON.stringify({ ...session, expiresAt }));
  }

  clear(): void {
    this.storage.removeItem(this.key);
  }
}

function parse(json: string | null): ChatSession | undefined {
  if (!json) return undefined;
  try {
    const value: unknown = JSON.parse(json);
    return isSession(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isSession(value: unknown): value is ChatSession {
  if (typeof value !== 'object' || value === null) return false;
  const { conversationId, token, userId, expiresAt, lifetimeSeconds } = value as Record<string, unknown>;
  return [conversationId, token, userId].every((text) => typeof text === 'string' && text !== '')
    && [expiresAt, lifetimeSeconds].every((number) => typeof number === 'number' && Number.isFinite(number));
}
