import { addCheckpoint } from '../../infrastructure/witness/witness-client.js';
import { checkpointIn, toBase64 } from '../../proofs/checkpoint.js';
import { cosignatureIn } from '../../proofs/cosignature.js';
import { fromHex } from '../../proofs/platform.js';
import type { Cosignatures } from './cosignatures.js';
import type { Checkpoints, SignedCheckpoint } from './domain/checkpoints.js';
import type { Witness } from './domain/witness.js';

/** What came of one submission: undefined where the witness has cosigned, else why not, in one line. */
type Refusal = string | undefined;

/** Has a checkpoint cosigned by a witness, unless it has seen it already. @throws DatabaseUnavailable */
export async function witnessed(
  { url, key }: Witness,
  newest: SignedCheckpoint,
  checkpoints: Checkpoints,
  cosignatures: Cosignatures,
): Promise<Refusal> {
  const before = await cosignatures.sizeOf(key.name);
  if (before === newest.size) return undefined;
  let answer = await submitted(url, before, newest, checkpoints);
  // It knows better than a table that was lost, or a database that was restored.
  if (answer?.as === 'other-size') answer = await submitted(url, answer.size, newest, checkpoints);
  if (answer === undefined || answer.as === 'other-size')
    return `Witness ${key.name} has seen a larger log than this one of ${newest.size} events, or another one.`;
  if (answer.as !== 'cosigned') return `Witness ${key.name} does not cosign: ${answer.detail}.`;
  const note = checkpointIn(newest.note + answer.lines);
  const cosignature = note && cosignatureIn(note, key);
  if (cosignature === undefined) return `Witness ${key.name} answers without a cosignature by its key.`;
  await cosignatures.keep(newest.size, cosignature);
  return undefined;
}

/** Undefined where the log is smaller than the witness has seen it. */
async function submitted(
  url: string,
  old: number,
  { size, note }: SignedCheckpoint,
  checkpoints: Checkpoints,
): Promise<Awaited<ReturnType<typeof addCheckpoint>> | undefined> {
  if (old > size) return undefined;
  const proof = old === 0 || old === size ? [] : await checkpoints.growth(old, size);
  return addCheckpoint(
    url,
    old,
    proof.map((hash) => toBase64(fromHex(hash))),
    note,
  );
}
