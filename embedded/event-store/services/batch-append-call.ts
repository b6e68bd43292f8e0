import type { ServerDuplexStream } from '@grpc/grpc-js';
import type { Expectation } from '../log/decide.js';
import type { ProposedEvent } from '../log/stored-event.js';
import type { Writing } from '../log/writing.js';
import type { AppendOptions, BatchChunk } from '../protocol/append-request.js';
import { type BatchAnswer, batchResponse } from '../protocol/append-response.js';
import { exhausted, unavailable } from '../protocol/failures.js';
import { MAX_OPEN_APPENDS, type WriteLimits } from '../protocol/limits.js';
import { isWritable } from './stream-names.js';

export type BatchAppendCall = ServerDuplexStream<BatchChunk, Buffer>;

/** An append whose chunks are still coming. */
interface OpenAppend {
  readonly correlation: Buffer;
  readonly stream: string;
  readonly expected: Expectation | undefined;
  readonly deadlineMs: number;
  readonly events: ProposedEvent[];
  bytes: number;
  /** Whether it is answered already; further chunks of it are dropped. */
  refused: boolean;
}

/** Streams.BatchAppend: many appends on one call, each answered exactly once, in the order of their commits. */
export class BatchAppends {
  private readonly open = new Map<string, OpenAppend>();
  private waiting = 0;
  private unwritten = 0;
  private ended = false;
  private failed = false;

  constructor(
    private readonly writing: Writing,
    private readonly limits: WriteLimits,
    private readonly call: BatchAppendCall,
  ) {
    call.on('data', (chunk: BatchChunk) => {
      this.take(chunk);
    });
    call.on('end', () => {
      this.ended = true;
      this.endWhenDone();
    });
    call.on('error', () => {
      this.failed = true;
    });
    call.on('cancelled', () => {
      this.failed = true;
    });
    call.on('drain', () => {
      this.unwritten = 0;
      this.holdOrGoOn();
    });
  }

  private take(chunk: BatchChunk): void {
    if (this.failed) return;
    const key = chunk.correlation.toString('latin1');
    let append = this.open.get(key);
    if (!append) {
      append = this.begin(chunk);
      this.open.set(key, append);
    }
    if (!append.refused) this.add(append, chunk);
    if (chunk.isFinal) {
      this.open.delete(key);
      if (!append.refused) this.submit(append);
    } else if (this.open.size > MAX_OPEN_APPENDS) this.fail(exhausted('too many appends that are not final'));
    this.holdOrGoOn();
  }

  private begin(chunk: BatchChunk): OpenAppend {
    const { correlation, options } = chunk;
    const append: OpenAppend = {
      correlation,
      stream: options?.stream ?? '',
      expected: options?.expected,
      deadlineMs: this.deadlineOf(options),
      events: [],
      bytes: 0,
      refused: false,
    };
    if (!isWritable(append.stream))
      this.refuse(append, { kind: 'bad-request', message: 'the stream cannot be written to' });
    else if (!append.expected) this.refuse(append, { kind: 'bad-request', message: 'no expected revision' });
    return append;
  }

  private deadlineOf(options: AppendOptions | undefined): number {
    const latest = Date.now() + this.limits.commitTimeoutMs;
    return Math.min(latest, options?.deadlineMs ?? latest);
  }

  private add(append: OpenAppend, chunk: BatchChunk): void {
    for (const proposal of chunk.proposals) {
      if (proposal.kind !== 'event') {
        this.refuse(append, {
          kind: 'bad-request',
          message: 'an event without a valid id, type or content type',
        });
        return;
      }
      append.bytes += proposal.event.data.length;
      if (append.bytes > this.limits.maxAppendBytes) {
        this.refuse(append, { kind: 'too-large', limit: this.limits.maxAppendBytes });
        return;
      }
      append.events.push(proposal.event);
    }
  }

  private submit(append: OpenAppend): void {
    const { stream, expected, events } = append;
    if (!expected) return;
    this.waiting++;
    this.writing.submit({ kind: 'append', stream, expected, events }, append.deadlineMs, (answer) => {
      this.waiting--;
      // The outcome is not known, so no answer may be given: the call ends, and the client reads.
      if (answer.kind === 'unavailable') this.fail(unavailable());
      else if (answer.kind === 'silence') this.endWhenDone();
      else this.answer(append, answer);
    });
  }

  private refuse(append: OpenAppend, answer: BatchAnswer): void {
    append.refused = true;
    append.events.length = 0;
    this.answer(append, answer);
  }

  private answer(append: OpenAppend, answer: BatchAnswer): void {
    if (this.failed) return;
    if (!this.call.write(batchResponse(append.correlation, append.stream, append.expected, answer)))
      this.unwritten++;
    this.endWhenDone();
  }

  private fail(error: Error): void {
    if (this.failed) return;
    this.failed = true;
    this.open.clear();
    this.call.emit('error', error);
  }

  private endWhenDone(): void {
    if (this.ended && !this.failed && this.waiting === 0) this.call.end();
  }

  /** Reads no further while the writer has enough to do or the client does not take its answers. */
  private holdOrGoOn(): void {
    const clientIsSlow = this.unwritten > MAX_OPEN_APPENDS;
    if (!clientIsSlow && !this.writing.isFull) {
      if (this.call.isPaused()) this.call.resume();
      return;
    }
    if (this.call.isPaused()) return;
    this.call.pause();
    if (!clientIsSlow) {
      this.writing.onDrained(() => {
        this.holdOrGoOn();
      });
    }
  }
}
