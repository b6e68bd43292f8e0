import type { LogHead } from '../contexts/seals/domain/events.js';
import { fromBase64url, fromHex, isSigned, sha256, toHex, utf8 } from './platform.js';
import { isPublicKey, keyIdOf } from './signing.js';

/**
 * Heads as checkpoints, and these as signed notes: https://c2sp.org/tlog-checkpoint and https://c2sp.org/signed-note. They are
 * read without this service, by whoever witnesses or keeps logs of many kinds.
 */
/** What a key signs, as notes name it: a note itself, or when a witness has seen it. */
export const KIND = { note: 1, cosignature: 4 } as const;
export type KindOfKey = (typeof KIND)[keyof typeof KIND];
const HASH_BYTES = 4;

/** The name of a log, which is also that of its keys in notes: it stays when the key changes. */
export const originOf = (firstPublicKey: string): string => `pointbook/${keyIdOf(firstPublicKey)}`;

/** The text of the note, which is what is signed. */
const textOf = (origin: string, { size, root }: Tree): string =>
  `${origin}\n${size}\n${toBase64(fromHex(root))}\n`;
export const checkpointStatement = (origin: string, head: Tree): Uint8Array => utf8(textOf(origin, head));

type Tree = Pick<LogHead, 'size' | 'root'>;

/** The whole note. @param signature of the statement, in base64url */
export function checkpointNote(origin: string, head: Tree, publicKey: string, signature: string): string {
  const line = signatureLine({ name: origin, publicKey }, fromBase64url(signature));
  return `${textOf(origin, head)}\n${line}`;
}

/** The line of a signature in a note, its end included. */
export const signatureLine = (key: VerifierKey, signature: Uint8Array, kind: KindOfKey = KIND.note): string =>
  `— ${key.name} ${toBase64(joined(keyHash(key, kind), signature))}\n`;

/** A key by which notes are checked. */
export interface VerifierKey {
  readonly name: string;
  /** 32 bytes in base64url */
  readonly publicKey: string;
}

/** `name+hash+key`, as programs for notes take it. */
export function verifierKeyText(key: VerifierKey, kind: KindOfKey = KIND.note): string {
  const bytes = joined(Uint8Array.of(kind), fromBase64url(key.publicKey));
  return `${key.name}+${toHex(keyHash(key, kind))}+${toBase64(bytes)}`;
}

/** Undefined where the text is no such key of Ed25519, or its hash is not that of its name and key. */
export function verifierKeyIn(text: string, kind: KindOfKey = KIND.note): VerifierKey | undefined {
  const [, name = '', encoded = ''] = /^([^\s+]+)\+[0-9a-f]{8}\+([A-Za-z0-9+/=]+)$/.exec(text) ?? [];
  const key = fromBase64(encoded);
  if (key === undefined || key[0] !== kind) return undefined;
  const publicKey = toBase64url(key.subarray(1));
  const found = { name, publicKey };
  return isPublicKey(publicKey) && verifierKeyText(found, kind) === text ? found : undefined;
}

/** A checkpoint in a note that somebody has kept. */
export interface Checkpoint extends Tree {
  readonly origin: string;
  /** What is signed. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

interface NoteSignature {
  readonly name: string;
  readonly hash: string;
  readonly signature: Uint8Array;
}

const HEAD_OF_CHECKPOINT = /^([^\s+]+)\n([1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n/;
const SIGNATURE_LINE = /^— ([^\s+]+) ([A-Za-z0-9+/=]+)$/;
const CONTROL = /(?!\n)\p{Cc}/u;

/** Undefined where it is none. What follows the root in its lines is signed, and says nothing here. */
export function checkpointIn(note: string): Checkpoint | undefined {
  const end = note.lastIndexOf('\n\n');
  if (end === -1 || CONTROL.test(note) || !note.endsWith('\n')) return undefined;
  const text = note.slice(0, end + 1);
  const [, origin = '', size = '', encoded = ''] = HEAD_OF_CHECKPOINT.exec(text) ?? [];
  const root = fromBase64(encoded);
  const signatures = note
    .slice(end + 2, -1)
    .split('\n')
    .map(signatureIn);
  if (root?.length !== 32 || !Number.isSafeInteger(Number(size))) return undefined;
  if (!signatures.every((one) => one !== undefined)) return undefined;
  return { origin, size: Number(size), root: toHex(root), text, signatures };
}

function signatureIn(line: string): NoteSignature | undefined {
  const [, name = '', encoded = ''] = SIGNATURE_LINE.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  if (bytes === undefined || bytes.length <= HASH_BYTES) return undefined;
  return { name, hash: toHex(bytes.slice(0, HASH_BYTES)), signature: bytes.slice(HASH_BYTES) };
}

/** Whether the key has signed the note: one of its name and hash whose signature is wrong makes the note wrong. */
export function isSignedNote(note: Checkpoint, key: VerifierKey): boolean {
  const mine = signaturesBy(note, key, KIND.note);
  const bytes = fromBase64url(key.publicKey);
  return (
    mine.length > 0 &&
    mine.every((signature) => signature.length === 64 && isSigned(bytes, utf8(note.text), signature))
  );
}

/** What the lines have by the name and hash of a key. */
export function signaturesBy(
  { signatures }: Checkpoint,
  key: VerifierKey,
  kind: KindOfKey,
): readonly Uint8Array[] {
  const hash = toHex(keyHash(key, kind));
  return signatures
    .filter((one) => one.name === key.name && one.hash === hash)
    .map(({ signature }) => signature);
}

const keyHash = ({ name, publicKey }: VerifierKey, kind: KindOfKey): Uint8Array =>
  sha256(utf8(`${name}\n`), Uint8Array.of(kind), fromBase64url(publicKey)).slice(0, HASH_BYTES);

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(one.length + other.length);
  bytes.set(one);
  bytes.set(other, one.length);
  return bytes;
}

export const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
/** The same text in base64url. */
const urlOf = (base64: string): string =>
  base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const toBase64url = (bytes: Uint8Array): string => urlOf(toBase64(bytes));

/** Undefined where it is spelled in another way than it would be written. */
function fromBase64(text: string): Uint8Array | undefined {
  const bytes = fromBase64url(urlOf(text));
  return text !== '' && toBase64(bytes) === text ? bytes : undefined;
}
