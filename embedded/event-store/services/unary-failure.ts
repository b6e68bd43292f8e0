import type { sendUnaryData } from '@grpc/grpc-js';
import type { Answer } from '../log/append.js';
import { streamDeleted, timedOut, unavailable } from '../protocol/failures.js';

type Failure = Exclude<Answer, { readonly kind: 'success' | 'wrong-version' }>;

/** Answers a unary call whose write failed; where the real server says nothing, neither does this one. */
export function tellFailure(failure: Failure, stream: string, callback: sendUnaryData<never>): void {
  switch (failure.kind) {
    case 'deleted':
      callback(streamDeleted(stream));
      break;
    case 'silence':
      break;
    case 'timeout':
      callback(timedOut(failure.why));
      break;
    case 'unavailable':
      callback(unavailable());
      break;
  }
}
