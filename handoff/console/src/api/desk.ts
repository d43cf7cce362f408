import type { Http } from './http';
import type { Agent, Article, Card, Explanation, Handoff, OutgoingMessage, Preview, Session, TransferTarget } from './types';

interface Items<T> {
  readonly items: readonly T[];
}

/** One function for each call of the desk API. */
export class DeskApi {
  constructor(private readonly http: Http) {}

  session = () => this.http.read<Session>('/session');
  signIn = (email: string, password: string) => this.http.post('/session', { email, password });
  signOut = () => this.http.delete('/session');

  setupLinkIsGood = async (token: string): Promise<void> => {
    await this.http.probe(`/setup?token=${encodeURIComponent(token)}`);
  };
  setUp = (token: string, name: string, email: string, password: string) =>
    this.http.post('/setup', { token, name, email, password });

  handoffs = async (state: 'waiting' | 'claimed' | 'resolved'): Promise<readonly Card[]> =>
    (await this.http.read<Items<Card>>(`/handoffs?state=${state}`)).items;

  handoff = (id: string, language: string) =>
    this.http.read<Handoff>(`${at(id)}?language=${encodeURIComponent(language)}`);

  claim = (id: string) => this.http.exchange<{ readonly epoch: number }>(`${at(id)}/claim`, {});
  release = (id: string) => this.http.post(`${at(id)}/release`);
  transfer = (id: string, target: TransferTarget, note: string) =>
    this.http.post(`${at(id)}/transfer`, { ...target, note: note || undefined });
  resolve = (id: string, outcome: string, note: string) =>
    this.http.post(`${at(id)}/resolve`, { outcome, note: note || undefined });

  sendMessage = (id: string, message: OutgoingMessage) =>
    this.http.exchange<{ readonly sequence: number }>(`${at(id)}/messages`, message);
  sendNote = (id: string, text: string, clientMessageId: string) =>
    this.http.exchange<{ readonly sequence: number }>(`${at(id)}/notes`, { text, clientMessageId });

  preview = (id: string, text: string, signal?: AbortSignal) =>
    this.http.exchange<Preview>(`${at(id)}/translate`, { text }, signal);

  explanation = (id: string, sequence: number) => this.http.read<Explanation>(`${at(id)}/lines/${sequence}/explanation`);

  articles = async (id: string): Promise<readonly Article[]> =>
    (await this.http.read<Items<Article>>(`${at(id)}/articles`)).items;

  agents = async (): Promise<readonly Agent[]> => (await this.http.read<Items<Agent>>('/agents')).items;
}

function at(id: string): string {
  return `/handoffs/${encodeURIComponent(id)}`;
}
