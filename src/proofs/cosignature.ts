import {
  KIND,
  signatureLine,
  signaturesBy,
  verifierKeyIn,
  verifierKeyText,
  type Checkpoint,
  type VerifierKey,
} from './checkpoint.js';
import { fromBase64url, isSigned, utf8 } from './platform.js';

/**
 * Cosignatures of checkpoints: https://c2sp.org/tlog-cosignature. A witness says by it when it has seen that the log had grown to that
 * checkpoint from all those before it, so that nobody is shown another log than others are.
 */
const TIME_BYTES = 8;

export const witnessKeyIn = (text: string): VerifierKey | undefined => verifierKeyIn(text, KIND.cosignature);
export const witnessKeyText = (key: VerifierKey): string => verifierKeyText(key, KIND.cosignature);

/** What is signed. @param seconds since 1970 @param text of the checkpoint */
export const cosignatureStatement = (seconds: bigint, text: string): Uint8Array =>
  utf8(`cosignature/v1\ntime ${seconds}\n${text}`);

/** The line of a cosignature, its end included. @param signature 64 bytes */
export function cosignatureLine(witness: VerifierKey, seconds: bigint, signature: Uint8Array): string {
  const stamped = new Uint8Array(TIME_BYTES + signature.length);
  new DataView(stamped.buffer).setBigUint64(0, seconds);
  stamped.set(signature, TIME_BYTES);
  return signatureLine(witness, stamped, KIND.cosignature);
}

/** A cosignature in a note. */
export interface Cosignature {
  readonly witness: string;
  /** Seconds since 1970, by the clock of the witness. */
  readonly seconds: number;
  readonly line: string;
}

/** The first right one that the note has by a witness; undefined where it has none. */
export function cosignatureIn(note: Checkpoint, witness: VerifierKey): Cosignature | undefined {
  for (const stamped of signaturesBy(note, witness, KIND.cosignature)) {
    if (stamped.length !== TIME_BYTES + 64) continue;
    const seconds = new DataView(stamped.buffer, stamped.byteOffset).getBigUint64(0);
    const signature = stamped.slice(TIME_BYTES);
    const statement = cosignatureStatement(seconds, note.text);
    if (
      seconds <= BigInt(Number.MAX_SAFE_INTEGER) &&
      isSigned(fromBase64url(witness.publicKey), statement, signature)
    )
      return {
        witness: witness.name,
        seconds: Number(seconds),
        line: cosignatureLine(witness, seconds, signature),
      };
  }
  return undefined;
}
