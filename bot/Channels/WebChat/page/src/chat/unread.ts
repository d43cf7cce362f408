import type { KeyValue } from '../storage';

const KEY = 'crossborderbot.seen';

/** Counts replies that came while the chat was closed. Compares the server's own times: replays count once, clocks do not matter. */
export class Unread {
  private count = 0;
  private latest = '';
  private open = false;

  constructor(private readonly storage: KeyValue, private readonly onCount: (count: number) => void) {}

  setOpen(open: boolean): void {
    this.open = open;
    if (open) this.markSeen();
  }

  reply(timestamp: string): void {
    if (timestamp <= (this.storage.getItem(KEY) ?? '') || timestamp <= this.latest) return;
    this.latest = timestamp;
    this.count += 1;
    if (this.open) this.markSeen();
    else this.onCount(this.count);
  }

  private markSeen(): void {
    if (this.latest) this.storage.setItem(KEY, this.latest);
    this.count = 0;
    this.onCount(0);
  }
}
