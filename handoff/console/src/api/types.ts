/** The desk's wire format, as the server writes it (camelCase JSON). Times are ISO 8601 in UTC. */

export type HandoffState = 'waiting' | 'claimed' | 'resolved' | 'abandoned';
export type Quality = 'exact' | 'human' | 'machine' | 'guess' | 'none';
export type Author = 'shopper' | 'bot' | 'agent' | 'system' | 'note';

export interface Session {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: 'administrator' | 'agent';
  readonly languages: readonly string[];
  readonly skills: readonly string[];
  readonly deskLanguage: string;
  readonly shopName: string;
}

export interface Card {
  readonly id: string;
  readonly conversationId: string;
  readonly state: HandoffState;
  /** asked | sensitive | anger | not_understood | order_not_found */
  readonly reason: string;
  readonly intent: string;
  readonly skill: string;
  readonly shopperLanguage: string;
  readonly channel: string;
  readonly priority: number;
  readonly waitingSeconds: number;
  readonly position: number;
  readonly preview: string;
  readonly previewOriginal: string;
  readonly summary: string;
  readonly claimedBy: string | null;
  readonly claimedById: string | null;
  readonly mine: boolean;
  readonly enqueuedAt: string;
  readonly claimedAt: string | null;
  readonly endedAt: string | null;
  readonly outcome: string | null;
}

export interface Translation {
  readonly language: string;
  readonly text: string;
  readonly engine: string;
  readonly quality: Quality;
  /** Percent, for quality "guess". */
  readonly match?: number | null;
}

export interface Line {
  readonly sequence: number;
  readonly author: Author;
  readonly authorName?: string | null;
  readonly at: string;
  readonly language: string;
  readonly text: string;
  /** null: the line is already in the reader's language. */
  readonly translation: Translation | null;
  /** queued | sent | delivered | read | failed | uncertain */
  readonly status?: string | null;
}

export interface Entity {
  readonly kind: string;
  readonly text: string;
  readonly value?: string | null;
}

export interface Shipment {
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly status: string;
  readonly statusText: string;
  readonly estimatedOn: string | null;
  readonly lastEventOn: string | null;
  readonly lastEvent: string | null;
}

export interface Order {
  readonly number: string;
  readonly status: string;
  readonly statusText: string;
  readonly placedOn: string;
  readonly total: string;
  readonly items: readonly { readonly name: string; readonly quantity: number }[];
  readonly destination: string;
  readonly payment: string;
  readonly shipments: readonly Shipment[];
  readonly refund: { readonly amount: string; readonly on: string } | null;
}

export interface Handoff extends Card {
  readonly transcript: readonly Line[];
  readonly entities: readonly Entity[];
  readonly order: Order | null;
  readonly epoch: number;
}

export interface Preview extends Translation {
  readonly canSend: boolean;
}

export interface Article {
  readonly intent: string;
  readonly title: string;
  readonly text: string;
  readonly shopperText: string;
}

/** Why the bot understood a line of the shopper as it did. */
export interface Explanation {
  readonly language: string;
  readonly languageConfidence: number;
  readonly intents: readonly { readonly intent: string; readonly probability: number }[];
  /** Shares of the weight of all, 0 to 1. */
  readonly reasons: readonly { readonly text: string; readonly share: number }[];
  readonly similar: readonly { readonly language: string; readonly intent: string; readonly text: string; readonly english?: string | null }[];
}

export interface Agent {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly languages: readonly string[];
  readonly skills: readonly string[];
  readonly online: boolean;
}

export interface OutgoingMessage {
  readonly text: string;
  readonly clientMessageId: string;
  readonly translation?: string;
  readonly sendOriginal?: boolean;
  readonly epoch?: number;
}

export type TransferTarget = { readonly skill: string } | { readonly agentId: string };
