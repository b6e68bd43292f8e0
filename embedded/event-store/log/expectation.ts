import type { Expectation } from './decide.js';

export const ANY: Expectation = { kind: 'any' };
export const NO_STREAM: Expectation = { kind: 'no-stream' };
export const STREAM_EXISTS: Expectation = { kind: 'stream-exists' };

/** The expectation of a revision on the wire: 64 bits, of which the top values are the special expectations. */
export function fromUnsigned(revision: bigint): Expectation | undefined {
  const signed = BigInt.asIntN(64, revision);
  if (signed >= 0n) return { kind: 'exact', revision: signed };
  if (signed === -1n) return NO_STREAM;
  if (signed === -2n) return ANY;
  if (signed === -4n) return STREAM_EXISTS;
  return undefined;
}

/** The number of an expectation in EventStoreDB. */
export function toSigned(expected: Expectation): bigint {
  switch (expected.kind) {
    case 'exact':
      return expected.revision;
    case 'no-stream':
      return -1n;
    case 'any':
      return -2n;
    case 'stream-exists':
      return -4n;
  }
}
