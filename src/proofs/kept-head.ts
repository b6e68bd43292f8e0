import type { LogHead } from '../contexts/seals/domain/events.js';
import { isSignedNote, type Checkpoint, type VerifierKey } from './checkpoint.js';
import { cosignatureIn } from './cosignature.js';
import type { Finding } from './finding.js';
import { isGenuine, type Receipt } from './receipt.js';

/** A checkpoint that somebody has kept, and the key by which they check it. */
export interface KeptCheckpoint {
  readonly checkpoint: Checkpoint;
  readonly key: VerifierKey;
}

/** Where a witness that is trusted has not cosigned a checkpoint: nobody but the log says that it is the one that others see. */
export const unwitnessed = (
  { checkpoint }: KeptCheckpoint,
  witnesses: readonly VerifierKey[],
): readonly Pick<Finding, 'code' | 'detail'>[] =>
  witnesses
    .filter((witness) => cosignatureIn(checkpoint, witness) === undefined)
    .map(({ name }) => ({
      code: 'witness.missing',
      detail: `the checkpoint of ${checkpoint.size} events is not cosigned by ${name}`,
    }));

/** What somebody has kept of a log, as a receipt or as a checkpoint: the log has to have grown from it. */
export interface KeptHead {
  readonly what: 'receipt' | 'checkpoint';
  readonly size: number;
  readonly root: string;
  /** A checkpoint has none. */
  readonly position?: LogHead['position'];
  readonly publicKey: string;
  /** The name of the log, which a receipt does not have. */
  readonly origin?: string;
  readonly isGenuine: boolean;
}

export const keptReceipt = (receipt: Receipt): KeptHead => ({
  what: 'receipt',
  ...receipt.head,
  publicKey: receipt.publicKey,
  isGenuine: isGenuine(receipt),
});

export const keptCheckpoint = ({ checkpoint, key }: KeptCheckpoint): KeptHead => ({
  what: 'checkpoint',
  size: checkpoint.size,
  root: checkpoint.root,
  publicKey: key.publicKey,
  origin: checkpoint.origin,
  isGenuine: checkpoint.origin === key.name && isSignedNote(checkpoint, key),
});

/** All that somebody brings. */
export const keptHeads = (kept: {
  readonly receipts?: readonly Receipt[];
  readonly checkpoints?: readonly KeptCheckpoint[];
}): readonly KeptHead[] => [
  ...(kept.receipts ?? []).map(keptReceipt),
  ...(kept.checkpoints ?? []).map(keptCheckpoint),
];

/** A key that signs a log. */
export interface LogKey {
  /** 32 bytes in base64url */
  readonly publicKey: string;
  /** The number of events that the log had when another key took its place: it signs nothing larger. */
  readonly replacedAfter?: number;
}

/** Who signs a log, and its name in notes. */
export interface Signers {
  /** In the order in which they signed. */
  readonly keys: readonly LogKey[];
  readonly origin: string;
}

/** What speaks against a head before its size and root are looked at: who signed it, and of which log it is. */
export function faultOfSigning(
  { what, size, publicKey, origin, isGenuine }: KeptHead,
  log: Signers,
): Pick<Finding, 'code' | 'detail'> | undefined {
  const named = `the ${what} of ${size} events`;
  const signer = what === 'receipt' ? 'key that it names' : 'key that was given';
  if (!isGenuine) return { code: 'receipt.wrong', detail: `${named} is not signed by the ${signer}` };
  const keys = log.keys.filter((key) => key.publicKey === publicKey);
  if (keys.length === 0)
    return {
      code: 'receipt.not-in-log',
      detail: `${named} is signed by a key that is not of this log`,
    };
  if (origin !== undefined && origin !== log.origin)
    return { code: 'receipt.not-in-log', detail: `${named} is of ${origin}, and this log is ${log.origin}` };
  const last = keys.at(-1)?.replacedAfter ?? size;
  if (last >= size) return undefined;
  return {
    code: 'key.wrong',
    detail: `${named} is signed by a key that was replaced after ${last} events`,
  };
}
