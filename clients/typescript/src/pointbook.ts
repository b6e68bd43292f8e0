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
  /** The service's address; in a browser the page's own. */
  readonly url: string | URL;
  /** Left out where a session cookie is used. */
  readonly key?: string | undefined;
  /** How long a request that may succeed later is retried, in ms; a minute by default. */
  readonly patienceMs?: number;
  readonly fetch?: typeof globalThis.fetch;
}

type Body = string | Blob | ReadableStream<Uint8Array>;

/** The parameters of a reading, and a signal to abort it. */
export interface Asked<Path extends ReadPath> {
  readonly path?: PathParameters<Path>;
  readonly query?: Query<Path>;
  readonly signal?: AbortSignal | undefined;
}

interface BulkOptions {
  readonly signal?: AbortSignal;
  readonly importId?: string;
  readonly dryRun?: boolean;
  /** Called now and then while there is no progress. */
  readonly onWaiting?: (waiting: BulkWaiting) => void;
}

const PATIENCE_MS = 60_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;
const NDJSON = 'application/x-ndjson';

/**
 * A client for Node and browsers. It retries for a minute where that may help, for example while the service restarts; commands
 * keep their `commandId`, so that they are carried out once. It does not wait for a service that has never answered.
 * Every method throws ServiceProblem, NoAnswer, and the reason of its aborted signal.
 */
export class Pointbook {
  private readonly ask: typeof globalThis.fetch;
  private readonly patienceMs: number;
  private hasAnswered = false;

  constructor(private readonly options: ClientOptions) {
    this.ask = options.fetch ?? ((...args) => globalThis.fetch(...args));
    this.patienceMs = options.patienceMs ?? PATIENCE_MS;
  }

  /** Reads a route. */
  async read<Path extends ReadPath>(path: Path, { signal, ...asked }: Asked<Path> = {}): Promise<View<Path>> {
    const address = addressOf(path, asked.path as object | undefined, asked.query);
    const response = await this.patiently(signal, () => this.request('GET', address, { signal }));
    return (await bodyOf(response)) as View<Path>;
  }

  /** Every item of a list; pages are loaded as their items are taken. */
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

  /** Reads a route as NDJSON of any length: its lines, and the headers of the answer. */
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

  /** Has a command carried out once, however often it has to be sent. Adds a `commandId` if there is none. */
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
   * Sends many commands, one a line, and gives the answer to each line as it arrives. A body that is cut off is not retried:
   * send the same one again, and accepted lines are repeats. With `dryRun` the service only tells the outcome of each.
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

  /** Exchanges an invitation, once, for a key, and signs this browser in by it. */
  async openInvitation(invitation: string): Promise<{ readonly key: string }> {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ invitation });
    return (await bodyOf(await this.request('POST', '/v1/session/invitation', { headers, body }))) as {
      readonly key: string;
    };
  }

  async signOut(): Promise<void> {
    await this.request('DELETE', '/v1/session', {});
  }

  /** Ends a session of one's own, or as an administrator anybody's. */
  async endSession(sessionId: string): Promise<void> {
    await this.request('DELETE', `/v1/sessions/${encodeURIComponent(sessionId)}`, {});
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

/** An answer that is cut off in the middle counts as none. */
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
