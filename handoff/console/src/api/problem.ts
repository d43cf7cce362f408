/** What went wrong with a call: an RFC 9457 problem from the server, or status 0 when no answer came. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly detail: string | null = null,
    readonly extensions: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail ?? `HTTP ${status}`);
    this.name = 'Problem';
  }

  /** The call may have been carried out although no good answer came back. */
  get uncertain(): boolean {
    return this.status === 0 || this.status >= 500;
  }

  text(name: string): string | null {
    const value = this.extensions[name];
    return typeof value === 'string' ? value : null;
  }

  static of(error: unknown): Problem {
    return error instanceof Problem ? error : new Problem(0);
  }

  static async read(response: Response): Promise<Problem> {
    const body: unknown = await response.json().catch(() => null);
    const fields = isRecord(body) ? body : {};
    const detail = fields['detail'] ?? fields['title'];
    return new Problem(response.status, typeof detail === 'string' ? detail : null, fields);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
