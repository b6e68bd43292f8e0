import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { NDJSON } from '../http/media-types.js';
import type { Caller } from './arguments.js';
import { CannotDo } from './exit.js';

const PATIENCE_MS = 60_000;
const RETRY_MS = 500;

/** The service, as a program at the terminal asks it. */
export class Service {
  constructor(private readonly caller: Caller) {}

  /** The body of an answer. @throws CannotDo */
  async read<T>(path: string): Promise<T> {
    const response = await this.get(path, 'application/json');
    return (await response.json()) as T;
  }

  /** The same; undefined when there is nothing at that address. @throws CannotDo */
  async readIfAny<T>(path: string): Promise<T | undefined> {
    const response = await this.fetch(path, 'application/json');
    if (response.status === 404) return undefined;
    return (await (await succeeded(response)).json()) as T;
  }

  /** The lines of an answer as they come, and where the log ends, if it says so. @throws CannotDo */
  async lines(path: string): Promise<{ lines: AsyncIterable<string>; logPosition: number }> {
    const response = await this.get(path, NDJSON);
    if (response.body === null) throw new CannotDo(`${path} has no body`);
    const input = Readable.fromWeb(response.body);
    return {
      lines: linesOf(input),
      logPosition: Number(response.headers.get('log-position') ?? 0),
    };
  }

  /** What is not there yet, as read models that are behind, is asked for again. */
  private async get(path: string, accept: string): Promise<Response> {
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      const response = await this.fetch(path, accept);
      if (response.status !== 503 || performance.now() > deadline) return succeeded(response);
      await response.body?.cancel();
      await delay(RETRY_MS);
    }
  }

  private async fetch(path: string, accept: string): Promise<Response> {
    const { url, key } = this.caller;
    try {
      return await fetch(new URL(path, url), { headers: { authorization: `Bearer ${key}`, accept } });
    } catch (error) {
      const why = ((error as Error).cause as Error | undefined)?.message ?? (error as Error).message;
      throw new CannotDo(
        `${url.origin} does not answer (${why}). Is the service running? Start it with: npm start`,
      );
    }
  }
}

async function succeeded(response: Response): Promise<Response> {
  if (response.ok) return response;
  const text = await response.text();
  throw new CannotDo(`the service refused (${response.status}): ${detailIn(text)}`);
}

function detailIn(text: string): string {
  try {
    return (JSON.parse(text) as { detail: string }).detail;
  } catch {
    // Not an answer of ours: its beginning is told as it came.
    return text.slice(0, 200);
  }
}

/** @throws CannotDo when they break off in the middle */
export async function* linesOf(input: Readable): AsyncGenerator<string> {
  let failure: Error | undefined;
  input.on('error', (error: Error) => {
    failure = error;
  });
  for await (const line of createInterface({ input, crlfDelay: Infinity })) if (line !== '') yield line;
  if (failure !== undefined) throw new CannotDo(`What was read broke off: ${failure.message}`);
}
