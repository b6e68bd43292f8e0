import type { sendUnaryData, ServerReadableStream, ServiceError } from '@grpc/grpc-js';
import type { Expectation } from '../log/decide.js';
import type { ProposedEvent } from '../log/stored-event.js';
import type { Writing } from '../log/writing.js';
import type { AppendMessage, AppendOptions } from '../protocol/append-request.js';
import { appendResponse } from '../protocol/append-response.js';
import { invalid, missingProperty, tooLarge, unavailable } from '../protocol/failures.js';
import type { WriteLimits } from '../protocol/limits.js';
import { isWritable } from './stream-names.js';
import { tellFailure } from './unary-failure.js';

/** Streams.Append: options, then events; one answer once the client has ended. */
export function handleAppend(
  writing: Writing,
  limits: WriteLimits,
  stopping: AbortSignal,
  call: ServerReadableStream<AppendMessage, Buffer>,
  callback: sendUnaryData<Buffer>,
): void {
  const append = new IncomingAppend(limits.maxAppendBytes);
  let answered = false;
  const answer: sendUnaryData<Buffer> = (error, response) => {
    if (answered) return;
    answered = true;
    stopping.removeEventListener('abort', giveUp);
    callback(error, response);
  };
  const giveUp = (): void => {
    answer(unavailable());
  };
  stopping.addEventListener('abort', giveUp);
  call.on('data', (message: AppendMessage) => {
    const problem = answered ? undefined : append.add(message);
    if (problem) answer(problem);
  });
  call.on('error', giveUp);
  call.on('cancelled', giveUp);
  call.on('end', () => {
    if (answered) return;
    const { stream, expected } = append;
    if (!isWritable(stream)) answer(invalid('the stream cannot be written to'));
    else if (!expected) answer(invalid('no expected revision'));
    else submit(writing, limits.commitTimeoutMs, stream, expected, append.events, answer);
  });
}

/** The part of an append that has come so far. */
class IncomingAppend {
  readonly events: ProposedEvent[] = [];
  private options: AppendOptions | undefined;
  private bytes = 0;

  constructor(private readonly maxBytes: number) {}

  get stream(): string {
    return this.options?.stream ?? '';
  }

  get expected(): Expectation | undefined {
    return this.options?.expected;
  }

  /** Returns the fault, if there is one. */
  add(message: AppendMessage): ServiceError | undefined {
    if (message.kind === 'options') {
      this.options = message.options;
      return undefined;
    }
    if (message.kind === 'nothing' || !this.options) return invalid('the options come first');
    const { proposal } = message;
    if (proposal.kind === 'missing-property') return missingProperty();
    if (proposal.kind === 'malformed') return invalid('an event without a valid id or type');
    this.bytes += proposal.event.data.length;
    if (this.bytes > this.maxBytes) return tooLarge(this.maxBytes);
    this.events.push(proposal.event);
    return undefined;
  }
}

function submit(
  writing: Writing,
  timeoutMs: number,
  stream: string,
  expected: Expectation,
  events: readonly ProposedEvent[],
  callback: sendUnaryData<Buffer>,
): void {
  writing.submit({ kind: 'append', stream, expected, events }, Date.now() + timeoutMs, (answer) => {
    if (answer.kind === 'success' || answer.kind === 'wrong-version') {
      callback(null, appendResponse(answer, expected));
    } else tellFailure(answer, stream, callback);
  });
}
