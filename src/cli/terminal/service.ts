import {
  NoAnswer,
  Pointbook,
  ServiceProblem,
  type Asked,
  type BulkAnswer,
  type BulkWaiting,
  type ReadPath,
  type View,
} from '../../../clients/typescript/src/index.js';
import type { Caller } from './arguments.js';
import { CannotDo, NotNow } from './exit.js';

/** The service as a program at the terminal asks it: each fault becomes one line. */
export class Service {
  private readonly pointbook: Pointbook;

  constructor(private readonly caller: Caller) {
    this.pointbook = new Pointbook(caller);
  }

  /** The body of an answer. @throws CannotDo */
  read<Path extends ReadPath>(path: Path, asked: Asked<Path> = {}): Promise<View<Path>> {
    return this.told(this.pointbook.read(path, asked));
  }

  /** As `read`; undefined when there is nothing at that address. @throws CannotDo */
  async readIfAny<Path extends ReadPath>(path: Path): Promise<View<Path> | undefined> {
    const read = this.pointbook.read(path).catch((error: unknown) => {
      if (error instanceof ServiceProblem && error.status === 404) return undefined;
      throw error;
    });
    return this.told(read);
  }

  /** The lines of an answer as they come, and where the log ends, if it says so. @throws CannotDo */
  async lines<Path extends ReadPath>(
    path: Path,
    asked: Asked<Path> = {},
  ): Promise<{ lines: AsyncIterable<string>; logPosition: number }> {
    const { lines, headers } = await this.told(this.pointbook.lines(path, asked));
    return { lines: toldAsTheyCome(lines), logPosition: Number(headers.get('log-position') ?? 0) };
  }

  /** Answers to commands as they come, one for each line of the body. @throws CannotDo when there is none at all */
  sendAll(
    body: ReadableStream<Uint8Array>,
    importId: string,
    onWaiting: (waiting: BulkWaiting) => void,
  ): Promise<AsyncGenerator<BulkAnswer, void, undefined>> {
    return this.told(this.pointbook.sendAll(body, { importId, onWaiting }));
  }

  private async told<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      if (error instanceof ServiceProblem) {
        const Kind = error.status >= 500 ? NotNow : CannotDo;
        throw new Kind(`the service refused (${error.status}): ${error.message}`);
      }
      if (error instanceof NoAnswer)
        throw new NotNow(
          `${this.caller.url.origin} does not answer (${error.message}). Is the service running? Start it with: npm start`,
        );
      throw error;
    }
  }
}

/** The lines as they come. @throws CannotDo when they break off in the middle */
export async function* toldAsTheyCome<Line>(lines: AsyncIterable<Line>): AsyncGenerator<Line> {
  try {
    yield* lines;
  } catch (error) {
    throw brokenOff(error);
  }
}

const brokenOff = (error: unknown): CannotDo =>
  new CannotDo(`What was read broke off: ${error instanceof Error ? error.message : String(error)}`);
