import { Problem } from './problem';

type Method = 'GET' | 'POST' | 'DELETE';

export interface CallOptions {
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

const timeoutMilliseconds = 20_000;

/** JSON over fetch with the session cookie. Every failure surfaces as a {@link Problem}. */
export class Http {
  /** Called on 401 of any call that needs a session. */
  onSignedOut: () => void = () => {};

  constructor(private readonly fetcher: typeof fetch = (...parameters) => fetch(...parameters)) {}

  async read<T>(path: string, options: CallOptions = {}): Promise<T> {
    return (await (await this.send('GET', path, options)).json()) as T;
  }

  /** A GET whose answer is only its status. */
  async probe(path: string): Promise<void> {
    await this.send('GET', path, {});
  }

  async exchange<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
    return (await (await this.send('POST', path, { body, signal })).json()) as T;
  }

  async post(path: string, body: unknown = {}): Promise<void> {
    await this.send('POST', path, { body });
  }

  async delete(path: string): Promise<void> {
    await this.send('DELETE', path, {});
  }

  private async send(method: Method, path: string, options: CallOptions): Promise<Response> {
    const response = await this.reach(method, path, options);
    if (response.ok) return response;
    const problem = await Problem.read(response);
    const isSignIn = method === 'POST' && path === '/session';
    if (problem.status === 401 && !isSignIn) this.onSignedOut();
    throw problem;
  }

  private async reach(method: Method, path: string, { body, signal }: CallOptions): Promise<Response> {
    const headers: Record<string, string> = { Accept: 'application/json' };
    if (method !== 'GET') headers['X-CrossBorderBot'] = '1';
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    const limit = AbortSignal.timeout(timeoutMilliseconds);
    try {
      return await this.fetcher(`/api/desk${path}`, {
        method,
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
        credentials: 'same-origin',
        cache: 'no-store',
        signal: signal ? AbortSignal.any([signal, limit]) : limit,
      });
    } catch {
      throw new Problem(0);
    }
  }
}
