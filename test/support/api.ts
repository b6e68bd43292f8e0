import { NDJSON } from '../../src/infrastructure/http/media-types.js';
import { eventually } from './eventually.js';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: any;
}

/** The service as seen by a caller who retries as long as the answer says to come again later. */
export class Api {
  constructor(
    readonly url: string,
    readonly key: string,
    private readonly asksAgain = true,
  ) {}

  /** The same caller without retries: for tests of the answer to a caller who comes too early. */
  get impatient(): Api {
    return new Api(this.url, this.key, false);
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, headers);
  }

  /** The body of a query that must succeed. */
  async read(path: string): Promise<Answer['body']> {
    const { status, body } = await this.get(path);
    if (status !== 200) throw new Error(`GET ${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  async command(name: string, fields: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const body = typeof fields === 'string' ? fields : JSON.stringify(fields);
    return this.send(
      'POST',
      `/v1/commands/${name}`,
      { 'content-type': 'application/json', ...headers },
      body,
    );
  }

  /** Sends lines in bulk and gives the answers, one for each. */
  async bulk(lines: readonly unknown[], headers: Record<string, string> = {}): Promise<Answer['body'][]> {
    return this.bulkText(lines.map((line) => `${JSON.stringify(line)}\n`).join(''), headers);
  }

  async bulkText(text: string | Buffer, headers: Record<string, string> = {}): Promise<Answer['body'][]> {
    const { status, body } = await this.send(
      'POST',
      '/v1/commands',
      { 'content-type': NDJSON, ...headers },
      text,
    );
    if (status !== 200) throw new Error(`bulk: ${status} ${JSON.stringify(body)}`);
    // A message that there is no progress, as on a slow machine, is no answer.
    return (body as Answer['body'][]).filter((answer) => answer.status !== 'waiting');
  }

  async send(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: string | Buffer,
  ): Promise<Answer> {
    const { answer } = await eventually(
      () => this.sendOnce(method, path, headers, body),
      ({ isLast }) => isLast || !this.asksAgain,
    );
    return answer;
  }

  private async sendOnce(
    method: string,
    path: string,
    headers: Record<string, string>,
    body: string | Buffer | undefined,
  ): Promise<{ readonly answer: Answer; readonly isLast: boolean }> {
    const request = (): Promise<Response> =>
      fetch(new URL(path, this.url), {
        method,
        headers: { authorization: `Bearer ${this.key}`, ...headers },
        ...(body === undefined ? {} : { body: body as string }),
      });
    const response = await request().catch((error: unknown) => {
      if (method === 'GET' && wasReset(error)) return request();
      throw error;
    });
    const type = response.headers.get('content-type')?.split(';')[0] ?? '';
    const text = await response.text();
    const { status } = response;
    // Callers who should not retry, for example a check of readiness, get a 503 as well.
    const isLast = status !== 503 || !response.headers.has('retry-after');
    return { answer: { status, type, body: parsed(type, text) }, isLast };
  }
}

/** A kept-alive connection may end at the moment of its reuse; reads are repeated once (RFC 9112, 9.3.1). */
const wasReset = (error: unknown): boolean =>
  (error as { readonly cause?: { readonly code?: unknown } }).cause?.code === 'ECONNRESET';

function parsed(type: string, text: string): unknown {
  if (type === NDJSON) {
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as unknown);
  }
  return type.endsWith('json') ? JSON.parse(text) : text;
}
