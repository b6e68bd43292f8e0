import { readFile } from 'node:fs/promises';
import { checkpointIn, verifierKeyIn, type Checkpoint, type VerifierKey } from '../../proofs/checkpoint.js';
import { witnessKeyIn } from '../../proofs/cosignature.js';
import type { KeptCheckpoint } from '../../proofs/kept-head.js';
import { receiptIn, type Receipt } from '../../proofs/receipt.js';
import { isPublicKey, keyIdOf } from '../../proofs/signing.js';
import type { Trust } from '../../proofs/verifier.js';
import { readableFile } from '../terminal/arguments.js';
import { CannotDo, WRONG_USAGE } from '../terminal/exit.js';

/** The last signed head of the log as the service tells it; kept, it is a receipt. */
export interface SignedHead extends Receipt {
  readonly signedAt: string;
}

/** The evidence that an auditor brings: a key that they trust, and receipts that they kept. @throws CannotDo */
export async function trustIn(values: {
  readonly 'public-key'?: string | undefined;
  readonly receipt?: readonly string[] | undefined;
  readonly checkpoint?: readonly string[] | undefined;
  readonly 'verifier-key'?: string | undefined;
  readonly witness?: readonly string[] | undefined;
}): Promise<Trust> {
  const key = verifierKeyOf(values['verifier-key']);
  const publicKey = publicKeyOf(values['public-key']) ?? key?.publicKey;
  const receipts: Receipt[] = [];
  for (const file of values.receipt ?? []) receipts.push(await receiptOf(file));
  const checkpoints = await checkpointsIn(values.checkpoint ?? [], key);
  const witnesses = (values.witness ?? []).map(witnessOf);
  if (witnesses.length > 0 && checkpoints.length === 0)
    throw new CannotDo('--witness needs --checkpoint, which the witness has cosigned.', WRONG_USAGE);
  return { publicKey, receipts, checkpoints, witnesses };
}

function publicKeyOf(text: string | undefined): string | undefined {
  if (text === undefined || isPublicKey(text)) return text;
  throw new CannotDo('--public-key must be 32 bytes in base64url, 43 characters.', WRONG_USAGE);
}

async function checkpointsIn(
  files: readonly string[],
  key: VerifierKey | undefined,
): Promise<readonly KeptCheckpoint[]> {
  const checkpoints: KeptCheckpoint[] = [];
  for (const file of files) {
    if (key === undefined) throw new CannotDo('--checkpoint needs --verifier-key.', WRONG_USAGE);
    checkpoints.push({ checkpoint: await checkpointOf(file), key });
  }
  return checkpoints;
}

function verifierKeyOf(text: string | undefined): VerifierKey | undefined {
  const key = text === undefined ? undefined : verifierKeyIn(text);
  if (text !== undefined && key === undefined)
    throw new CannotDo('--verifier-key must be NAME+HASH+KEY, as /v1/signing-keys has it.', WRONG_USAGE);
  return key;
}

function witnessOf(text: string): VerifierKey {
  const key = witnessKeyIn(text);
  if (key !== undefined) return key;
  throw new CannotDo(
    '--witness must be NAME+HASH+KEY of a cosigner of Ed25519, as the witness has it.',
    WRONG_USAGE,
  );
}

async function checkpointOf(named: string): Promise<Checkpoint> {
  const file = await readableFile(named);
  const checkpoint = checkpointIn(await readFile(file, 'utf8'));
  if (checkpoint !== undefined) return checkpoint;
  throw new CannotDo(`${file} is no checkpoint. One is taken from /v1/log/checkpoint.`, WRONG_USAGE);
}

async function receiptOf(named: string): Promise<Receipt> {
  const file = await readableFile(named);
  const receipt = receiptIn(await readFile(file, 'utf8'));
  if (receipt !== undefined) return receipt;
  throw new CannotDo(
    `${file} is no receipt. One is taken with: npm run -s points -- audit head FILE`,
    WRONG_USAGE,
  );
}

export const named = (publicKey: string): string => `${keyIdOf(publicKey)} (${publicKey})`;
