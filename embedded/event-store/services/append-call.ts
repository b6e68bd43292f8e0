import type { sendUnaryData, ServerReadableStream } from '@grpc/grpc-js';
import type { Expectation } from '../log/decide.js';
import type { ProposedEvent } from '../log/stored-event.js';
import type { Writer } from '../log/writer.js';
import type { AppendMessage, AppendOptions } from '../protocol/append-request.js';
import { appendResponse } from '../protocol/append-response.js';
import {
  invalid,
  missingProperty,
  streamDeleted,
  timedOut,
  tooLarge,
  unavailable,
} from '../protocol/failures.js';
import { MAX_APPEND_BYTES } from '../protocol/limits.js';
import { isWritable } from './stream-names.js';

/** Streams.Append: options, then events; one answer once the client has ended. */
export function handleAppend(
  writer: Writer,
  timeoutMs: number,
  call: ServerReadableStream<AppendMessage, Buffer>,
  callback: sendUnaryData<Buffer>,
): void {
  const events: ProposedEvent[] = [];
  let options: AppendOptions | undefined;
  let bytes = 0;
  let answered = false;
  const answer: sendUnaryData<Buffer> = (error, response) => {
    if (answered) return;
    answered = true;
    callback(error, response);
  };
  call.on('data', (message: AppendMessage) => {
    if (answered) return;
    if (message.kind === 'options') options = message.options;
    else if (message.kind === 'nothing' || !options) answer(invalid('the options come first'));
    else if (message.proposal.kind === 'missing-property') answer(missingProperty());
    else if (message.proposal.kind === 'malformed') answer(invalid('an event without a valid id or type'));
    else {
      bytes += message.proposal.event.data.length;
      if (bytes > MAX_APPEND_BYTES) answer(tooLarge());
      else events.push(message.proposal.event);
    }
  });
  call.on('error', () => {
    answered = true;
  });
  call.on('end', () => {
    if (answered) return;
    const stream = options?.stream ?? '';
    const expected = options?.expected;
    if (!isWritable(stream)) answer(invalid('the stream cannot be written to'));
    else if (!expected) answer(invalid('no expected revision'));
    else submit(writer, timeoutMs, stream, expected, events, answer);
  });
}

function submit(
  writer: Writer,
  timeoutMs: number,
  stream: string,
  expected: Expectation,
  events: readonly ProposedEvent[],
  callback: sendUnaryData<Buffer>,
): void {
  writer.submit({ kind: 'append', stream, expected, events }, Date.now() + timeoutMs, (answer) => {
    switch (answer.kind) {
      case 'success':
      case 'wrong-version':
        callback(null, appendResponse(answer, expected));
        break;
      case 'deleted':
        callback(streamDeleted(stream));
        break;
      case 'silence':
        break;
      case 'timeout':
        callback(timedOut());
        break;
      case 'unavailable':
        callback(unavailable());
        break;
    }
  });
}
