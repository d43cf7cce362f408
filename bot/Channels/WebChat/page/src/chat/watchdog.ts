const PROBE_EVERY_MS = 10_000;
/** DirectLineJS comes back 3–15 s after a lost socket, or 20 s after a failed attempt; past this it never will. */
const PATIENCE = 5;

export type Verdict = 'gone' | 'stuck';

/**
 * Asks the server about a conversation whose socket is closed. DirectLineJS 0.15.5 tells nobody when its reconnect
 * is answered 404: its status stays "Online" and its stream stays silent.
 */
export class Watchdog {
  private timer: number | undefined;
  private alive = 0;

  constructor(
    private readonly probe: () => Promise<Response>,
    private readonly onVerdict: (verdict: Verdict) => void,
  ) {}

  socketChanged(open: boolean): void {
    if (open) this.stop();
    else this.timer ??= window.setInterval(() => void this.ask(), PROBE_EVERY_MS);
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.alive = 0;
  }

  private async ask(): Promise<void> {
    const asked = this.timer;
    const status = await this.probe().then((response) => response.status, () => 0);
    if (asked === undefined || asked !== this.timer) return;
    this.alive = status === 200 ? this.alive + 1 : 0;
    if ([401, 403, 404].includes(status)) this.onVerdict('gone');
    else if (this.alive >= PATIENCE) this.onVerdict('stuck');
  }
}
