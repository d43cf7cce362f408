import { HubConnectionBuilder, HubConnectionState, LogLevel, type HubConnection } from '@microsoft/signalr';
import type { Card, Line } from '../api/types';
import { Emitter } from './emitter';

export type HubStatus = 'connecting' | 'connected' | 'reconnecting';

export interface HubEvents {
  status: HubStatus;
  /** Connected again after a gap: whatever was missed must be read again over HTTP. */
  resumed: null;
  handoffChanged: Card;
  messageAdded: { readonly handoffId: string; readonly line: Line };
  typing: { readonly handoffId: string; readonly author: string; readonly name: string };
  queueChanged: { readonly waiting: number; readonly claimed: number };
}

/** Grows to 15 seconds, with jitter so that a restarted server is not met by every desk at once. */
export function retryDelay(attempt: number, random: () => number = Math.random): number {
  const ceiling = Math.min(15_000, 500 * 2 ** Math.min(attempt, 5));
  return Math.round(ceiling * (0.5 + random() / 2));
}

/** The live connection. It never gives up; {@link DeskHub.stop} ends it. */
export class DeskHub extends Emitter<HubEvents> {
  status: HubStatus = 'connecting';
  /** How many parts of the page watch a handoff: the queue's unread marks and the open conversation may both. */
  private readonly watched = new Map<string, number>();
  private readonly connection: HubConnection;
  private stopped = false;
  private wasConnected = false;

  /** @param onTrouble finds out whether the session has ended, which a socket cannot tell. */
  constructor(private readonly onTrouble: () => void) {
    super();
    this.connection = new HubConnectionBuilder()
      .withUrl('/hubs/desk', { headers: { 'X-CrossBorderBot': '1' } })
      .configureLogging(LogLevel.None)
      .withAutomaticReconnect({
        nextRetryDelayInMilliseconds: ({ previousRetryCount }) => {
          if (previousRetryCount > 0) this.onTrouble();
          return retryDelay(previousRetryCount);
        },
      })
      .build();
    this.connection.on('handoffChanged', (card: Card) => this.emit('handoffChanged', card));
    this.connection.on('messageAdded', (added: HubEvents['messageAdded']) => this.emit('messageAdded', added));
    this.connection.on('typing', (typing: HubEvents['typing']) => this.emit('typing', typing));
    this.connection.on('queueChanged', (depth: HubEvents['queueChanged']) => this.emit('queueChanged', depth));
    this.connection.onreconnecting(() => this.enter('reconnecting'));
    this.connection.onreconnected(() => this.enterConnected());
    this.connection.onclose(() => this.restart());
  }

  async start(attempt = 0): Promise<void> {
    if (this.stopped) return;
    try {
      await this.connection.start();
      this.enterConnected();
    } catch {
      this.onTrouble();
      this.enter(this.wasConnected || attempt > 0 ? 'reconnecting' : 'connecting');
      setTimeout(() => void this.start(attempt + 1), retryDelay(attempt));
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.connection.stop().catch(() => {});
  }

  watch(handoffId: string): void {
    const watchers = this.watched.get(handoffId) ?? 0;
    this.watched.set(handoffId, watchers + 1);
    if (watchers === 0) this.tell('Watch', handoffId);
  }

  unwatch(handoffId: string): void {
    const watchers = this.watched.get(handoffId) ?? 0;
    if (watchers > 1) {
      this.watched.set(handoffId, watchers - 1);
      return;
    }
    this.watched.delete(handoffId);
    this.tell('Unwatch', handoffId);
  }

  renew(handoffId: string): void {
    this.tell('Renew', handoffId);
  }

  typing(handoffId: string): void {
    this.tell('Typing', handoffId);
  }

  /** A call lost to a broken connection is repeated by whoever resumes, so its failure is not an error. */
  private tell(method: string, handoffId: string): void {
    if (this.connection.state !== HubConnectionState.Connected) return;
    this.connection.invoke(method, handoffId).catch(() => {});
  }

  private enter(status: HubStatus): void {
    if (this.status === status) return;
    this.status = status;
    this.emit('status', status);
  }

  private enterConnected(): void {
    for (const handoffId of this.watched.keys()) this.tell('Watch', handoffId);
    this.wasConnected = true;
    this.enter('connected');
    this.emit('resumed', null);
  }

  private restart(): void {
    if (this.stopped) return;
    this.enter('reconnecting');
    void this.start(1);
  }
}
