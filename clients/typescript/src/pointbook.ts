import { linesOf } from './lines.js';
import { mayPass, NoAnswer, problemIn } from './problems.js';
import type {
  BulkAnswer,
  BulkWaiting,
  CommandAnswer,
  CommandFields,
  CommandName,
  PathParameters,
  Query,
  ReadPath,
  View,
} from './shapes.js';

export interface ClientOptions {
  /** Where the service listens; in a browser the page's own address. */
  readonly url: string | URL;
  /** Left out where a session in a cookie lets in. */
  readonly key?: string | undefined;
  /** How long something is asked again that may be answered then, in ms; a minute when left out. */
  readonly patienceMs?: number;
  readonly fetch?: typeof globalThis.fetch;
}

type Body = string | Blob | ReadableStream<Uint8Array>;

/** What goes with a question: names in the address, what is asked for, and a way to stop. */
export interface Asked<Path extends ReadPath> {
  readonly path?: PathParameters<Path>;
  readonly query?: Query<Path>;
  readonly signal?: AbortSignal | undefined;
}

interface BulkOptions {
  readonly signal?: AbortSignal;
  readonly importId?: string;
  readonly dryRun?: boolean;
  /** Hears now and then that nothing goes on at the moment. */
  readonly onWaiting?: (waiting: BulkWaiting) => void;
}

const PATIENCE_MS = 60_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;
const NDJSON = 'application/x-ndjson';

/**
 * Pointbook, as a program asks it: in Node and in browsers. Whatever may pass, as a service that starts again, is asked
 * again for a minute; commands with the same `commandId`, so that they are carried out once. A service that has never
 * answered is not waited for.
 * Every method throws ServiceProblem, NoAnswer, and what aborts its signal.
 */
export class Pointbook {
  private readonly ask: typeof globalThis.fetch;
  private readonly patienceMs: number;
  private hasAnswered = false;

  constructor(private readonly options: ClientOptions) {
    this.ask = options.fetch ?? ((...args) => globalThis.fetch(...args));
    this.patienceMs = options.patienceMs ?? PATIENCE_MS;
  }

  /** What an address answers with. */
  async read<Path extends ReadPath>(path: Path, { signal, ...asked }: Asked<Path> = {}): Promise<View<Path>> {
    const address = addressOf(path, asked.path as object | undefined, asked.query);
    const response = await this.patiently(signal, () => this.request('GET', address, { signal }));
    return (await bodyOf(response)) as View<Path>;
  }

  /** Every item of a list, page by page as they are taken. */
  async *items<Path extends ReadPath>(
    path: Path,
    { query, ...asked }: Asked<Path> = {},
  ): AsyncGenerator<ItemOf<Path>, void, undefined> {
    let cursor: string | null | undefined;
    do {
      const page = (await this.read(path, {
        ...asked,
        query: { ...query, ...(cursor == null ? {} : { cursor }) } as Query<Path>,
      })) as { readonly items: readonly ItemOf<Path>[]; readonly nextCursor?: string | null };
      yield* page.items;
      cursor = page.nextCursor;
    } while (cursor != null);
  }

  /** The lines of what an address gives as NDJSON, of any length, and the head of that answer. */
  async lines<Path extends ReadPath>(
    path: Path,
    { signal, ...asked }: Asked<Path> = {},
  ): Promise<{ readonly lines: AsyncGenerator<string, void, undefined>; readonly headers: Headers }> {
    const address = addressOf(path, asked.path as object | undefined, asked.query);
    const response = await this.patiently(signal, () =>
      this.request('GET', address, { signal, headers: { accept: NDJSON } }),
    );
    if (response.body === null) throw new NoAnswer(`${path} has no body`);
    return { lines: linesOf(response.body), headers: response.headers };
  }

  /** Has a command carried out, once, however often it has to be sent. Without a `commandId` it is given one. */
  async send<Name extends CommandName>(
    name: Name,
    fields: CommandFields<Name>,
    { signal }: { readonly signal?: AbortSignal } = {},
  ): Promise<CommandAnswer> {
    const body = JSON.stringify({ commandId: crypto.randomUUID(), ...(fields as object) });
    const headers = { 'content-type': 'application/json' };
    const response = await this.patiently(signal, () =>
      this.request('POST', `/v1/commands/${name}`, { signal, headers, body }),
    );
    return (await bodyOf(response)) as CommandAnswer;
  }

  /**
   * Sends many commands, one a line, and gives one answer for each line as it comes. What breaks off is not sent again:
   * send the same body, and what was accepted is a repeat. With `dryRun` it is only told what would become of each.
   */
  async sendAll(
    body: Body,
    { signal, importId, dryRun = false, onWaiting = () => undefined }: BulkOptions = {},
  ): Promise<AsyncGenerator<BulkAnswer, void, undefined>> {
    const headers = {
      'content-type': NDJSON,
      ...(importId === undefined ? {} : { 'import-id': importId }),
      ...(dryRun ? { 'dry-run': 'true' } : {}),
    };
    const response = await this.request('POST', '/v1/commands', { signal, headers, body });
    if (response.body === null) throw new NoAnswer('the answer has no body');
    return answersIn(response.body, onWaiting);
  }

  /** Exchanges a key for a session in a cookie of this browser. */
  async signIn(key: string): Promise<View<'/v1/session'>> {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ key });
    return (await bodyOf(
      await this.request('POST', '/v1/session', { headers, body }),
    )) as View<'/v1/session'>;
  }

  async signOut(): Promise<void> {
    await this.request('DELETE', '/v1/session', {});
  }

  private async patiently(
    signal: AbortSignal | undefined,
    request: () => Promise<Response>,
  ): Promise<Response> {
    const deadline = performance.now() + this.patienceMs;
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
      try {
        return await request();
      } catch (error) {
        if (!this.mayPass(error) || performance.now() + pauseMs > deadline) throw error;
      }
      await pause(pauseMs, signal);
    }
  }

  private mayPass(error: unknown): boolean {
    return mayPass(error) && (this.hasAnswered || !(error instanceof NoAnswer));
  }

  private async request(
    method: string,
    address: string,
    { signal, headers, body }: { signal?: AbortSignal | undefined; headers?: object; body?: Body },
  ): Promise<Response> {
    const { url, key } = this.options;
    const init: RequestInit & { readonly duplex?: 'half' } = {
      method,
      headers: { ...headers, ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) },
      ...(signal === undefined ? {} : { signal }),
      ...(body === undefined ? {} : { body }),
      ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
    };
    const response = await this.ask(new URL(address, url), init).catch((error: unknown) => {
      signal?.throwIfAborted();
      throw new NoAnswer(reasonIn(error), { cause: error });
    });
    this.hasAnswered = true;
    if (!response.ok) throw await problemIn(response);
    return response;
  }
}

type ItemOf<Path extends ReadPath> =
  View<Path> extends { readonly items: readonly (infer Item)[] } ? Item : never;

function addressOf(path: string, names: object | undefined, query: object | undefined): string {
  const named = Object.entries(names ?? {}).reduce(
    (address, [name, value]) => address.replace(`{${name}}`, encodeURIComponent(String(value))),
    path,
  );
  const asked = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== null);
  const search = new URLSearchParams(asked.map(([name, value]): [string, string] => [name, String(value)]));
  return asked.length === 0 ? named : `${named}?${search.toString()}`;
}

/** What breaks off in the middle of an answer is no answer. */
async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    throw new NoAnswer(reasonIn(error), { cause: error });
  }
}

async function* answersIn(
  body: ReadableStream<Uint8Array>,
  onWaiting: (waiting: BulkWaiting) => void,
): AsyncGenerator<BulkAnswer, void, undefined> {
  for await (const line of linesOf(body)) {
    const said = JSON.parse(line) as BulkAnswer | BulkWaiting;
    if (said.status === 'waiting') onWaiting(said);
    else yield said;
  }
}

function reasonIn(error: unknown): string {
  const { cause } = error as { readonly cause?: unknown };
  return cause instanceof Error ? cause.message : error instanceof Error ? error.message : String(error);
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
