export type DraftKind = 'reply' | 'note';

/** What the agent typed, and the attempt to send it whose fate is not known yet. */
export interface Draft {
  readonly text: string;
  /** The agent's own wording for the shopper; null = the machine's. */
  readonly translation: string | null;
  /** The text changed after the agent worded the translation: the two may no longer say the same. */
  readonly stale: boolean;
  readonly sendOriginal: boolean;
  /** Survives a reload, so that trying again can never double the message. */
  readonly attempt: Attempt | null;
}

export interface Attempt {
  readonly clientMessageId: string;
  readonly text: string;
  readonly translation: string | null;
  readonly sendOriginal: boolean;
}

export const emptyDraft: Draft = { text: '', translation: null, stale: false, sendOriginal: false, attempt: null };

/** The part of the browser's storage that drafts use. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const prefix = 'crossborderbot.draft.1.';
const keptDays = 30;

/** Drafts by agent and handoff in the browser's storage. A full or forbidden storage never breaks typing. */
export class DraftStore {
  constructor(
    private readonly storage: DraftStorage,
    private readonly agentId: string,
    private readonly now: () => number = Date.now,
  ) {}

  load(handoffId: string, kind: DraftKind): Draft {
    try {
      return parse(this.storage.getItem(this.key(handoffId, kind))) ?? emptyDraft;
    } catch {
      return emptyDraft;
    }
  }

  save(handoffId: string, kind: DraftKind, draft: Draft): void {
    if (draft.text === '' && draft.translation === null && draft.attempt === null) {
      this.remove(handoffId, kind);
      return;
    }
    this.quietly(() => this.storage.setItem(this.key(handoffId, kind), JSON.stringify({ ...draft, at: this.now() })));
  }

  remove(handoffId: string, kind: DraftKind): void {
    this.quietly(() => this.storage.removeItem(this.key(handoffId, kind)));
  }

  /** Forgets drafts that nobody came back to. */
  purge(): void {
    this.quietly(() => {
      const oldest = this.now() - keptDays * 86_400_000;
      const keys = Array.from({ length: this.storage.length }, (_, index) => this.storage.key(index));
      for (const key of keys) {
        if (key?.startsWith(prefix) && savedAt(this.storage.getItem(key)) < oldest) this.storage.removeItem(key);
      }
    });
  }

  private key(handoffId: string, kind: DraftKind): string {
    return `${prefix}${this.agentId}.${handoffId}.${kind}`;
  }

  private quietly(action: () => void): void {
    try {
      action();
    } catch {
      // Private browsing or a full quota: the draft then lives only in the page.
    }
  }
}

function parse(json: string | null): Draft | null {
  if (json === null) return null;
  const value = JSON.parse(json) as Partial<Draft>;
  if (typeof value.text !== 'string') return null;
  return {
    text: value.text,
    translation: typeof value.translation === 'string' ? value.translation : null,
    stale: value.stale === true,
    sendOriginal: value.sendOriginal === true,
    attempt: value.attempt && typeof value.attempt.clientMessageId === 'string' ? value.attempt : null,
  };
}

function savedAt(json: string | null): number {
  try {
    const { at } = JSON.parse(json ?? '{}') as { at?: unknown };
    return typeof at === 'number' ? at : 0;
  } catch {
    return 0;
  }
}
