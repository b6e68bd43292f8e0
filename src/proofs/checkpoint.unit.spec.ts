import { describe, expect, it } from '@jest/globals';
import { SigningKey } from '../contexts/seals/signing-keys.js';
import { SealedLog } from '../../test/support/sealed-log.js';
import { verified } from '../../test/support/verified.js';
import {
  checkpointIn,
  checkpointNote,
  checkpointStatement,
  isSignedNote,
  originOf,
  verifierKeyIn,
  verifierKeyText,
  type VerifierKey,
} from './checkpoint.js';
import type { Trust } from './verifier.js';

/** The example of golang.org/x/mod/sumdb/note, by which programs for notes are checked. */
const NEUMANN = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const PROVERB =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const BY_NEUMANN =
  'x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=';

const key = SigningKey.make();
const origin = originOf(key.publicKey);
const ours: VerifierKey = { name: origin, publicKey: key.publicKey };
const HEAD = { size: 7, root: 'fb'.repeat(32) };
const note = checkpointNote(origin, HEAD, key.publicKey, key.sign(checkpointStatement(origin, HEAD)));

describe('a key for notes', () => {
  it('is read and written as others do', () => {
    const neumann = verifierKeyIn(NEUMANN)!;
    expect(verifierKeyText(neumann)).toBe(NEUMANN);
    const bytes = Buffer.from(BY_NEUMANN, 'base64');
    const signature = { name: 'PeterNeumann', hash: 'c74f20a3', signature: bytes.subarray(4) };
    expect(bytes.subarray(0, 4).toString('hex')).toBe('c74f20a3');
    const signed = { origin: '', size: 0, root: '', text: PROVERB, signatures: [signature] };
    expect(isSignedNote(signed, neumann)).toBe(true);
    expect(isSignedNote({ ...signed, text: PROVERB.replace('your', 'my') }, neumann)).toBe(false);
  });

  it.each([
    '',
    key.publicKey,
    NEUMANN.replace('Peter', 'John'),
    NEUMANN.replace('c74f20a3', 'c74f20a4'),
    NEUMANN.replace('+ARpc', '+AhpC'),
    `${NEUMANN} `,
  ])('is none: "%s"', (text) => {
    expect(verifierKeyIn(text)).toBeUndefined();
  });
});

describe('a checkpoint', () => {
  it('is read as it was written', () => {
    const read = checkpointIn(note)!;
    expect(read).toMatchObject({ origin, ...HEAD });
    expect(isSignedNote(read, ours)).toBe(true);
    expect(note.split('\n').slice(0, 4)).toEqual([origin, '7', `${'+/v7'.repeat(10)}+/s=`, '']);
  });

  it('may have lines behind its root, which are signed, and signatures of others', () => {
    const text = `${checkpointIn(note)!.text}more\n`;
    const bytes = Buffer.from(key.sign(Buffer.from(text)), 'base64url');
    const hash = Buffer.from(checkpointIn(note)!.signatures[0]!.hash, 'hex');
    const signed = Buffer.concat([hash, bytes]).toString('base64');
    const witnessed = checkpointIn(`${text}\n— witness.example ${BY_NEUMANN}\n— ${origin} ${signed}\n`)!;
    expect([witnessed.size, isSignedNote(witnessed, ours)]).toEqual([7, true]);
    const extended = checkpointIn(note.replace('\n\n', '\nmore\n\n'))!;
    expect(isSignedNote(extended, ours)).toBe(false);
  });

  it('is signed by nobody else, and by nobody under another name', () => {
    const read = checkpointIn(note)!;
    expect(isSignedNote(read, { ...ours, publicKey: SigningKey.make().publicKey })).toBe(false);
    expect(isSignedNote(read, { ...ours, name: 'pointbook/0000000000000000' })).toBe(false);
  });

  it('is wrong where one signature by the key is right and another is not', () => {
    const wrong = checkpointNote(origin, HEAD, key.publicKey, key.sign(Buffer.from('else')));
    const [own, other] = [note, wrong].map((text) => text.slice(text.indexOf('— ')));
    const text = checkpointIn(note)!.text;
    expect(isSignedNote(checkpointIn(`${text}\n${own}${other}`)!, ours)).toBe(false);
    expect(isSignedNote(checkpointIn(`${text}\n${own}${own}`)!, ours)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['no signature', note.slice(0, note.indexOf('— '))],
    ['no line at its end', note.slice(0, -1)],
    ['a size with a zero in front', note.replace('\n7\n', '\n07\n')],
    ['no size', note.replace('\n7\n', '\n-7\n')],
    ['a size beyond all numbers', note.replace('\n7\n', `\n${'9'.repeat(16)}\n`)],
    ['a short root', note.replace('+/v7', '')],
    ['a tab', note.replace('\n\n', '\na\tb\n\n')],
    ['another dash', note.replace('— ', '- ')],
  ])('is none: %s', (_, text) => {
    expect(checkpointIn(text)).toBeUndefined();
  });
});

describe('a log whose heads are signed as checkpoints', () => {
  function logOf() {
    const log = new SealedLog(key);
    const kept = log.signCheckpoint();
    log.changeKey();
    const later = log.signCheckpoint();
    const by = (publicKey: string, checkpoint: string): NonNullable<Trust['checkpoints']>[number] => ({
      checkpoint: checkpointIn(checkpoint)!,
      key: { name: log.origin, publicKey },
    });
    const codes = (...checkpoints: NonNullable<Trust['checkpoints']>) =>
      verified(log.events, { checkpoints }).findings.map(({ code }) => code);
    return { log, kept, later, by, codes };
  }

  it('has grown from each, under one name by whatever key', () => {
    const { log, kept, later, by, codes } = logOf();
    expect(codes(by(key.publicKey, kept), by(log.publicKey, later))).toEqual([]);
    expect(codes(by(log.publicKey, kept))).toEqual(['receipt.wrong']);
  });

  it('is another one where the root is, where it ends before, or where the key is none of its own', () => {
    const { log, by, codes } = logOf();
    const stranger = SigningKey.make();
    const noteOf = (who: SigningKey, size: number, root: string): string => {
      const signature = who.sign(checkpointStatement(log.origin, { size, root }));
      return checkpointNote(log.origin, { size, root }, who.publicKey, signature);
    };
    expect(codes(by(key.publicKey, noteOf(key, 2, 'ab'.repeat(32))))).toEqual(['receipt.not-in-log']);
    const { head } = log;
    expect(codes(by(key.publicKey, noteOf(key, head.size + 3, head.root)))).toEqual(['receipt.not-in-log']);
    const theirs = noteOf(stranger, head.size, head.root);
    expect(codes(by(stranger.publicKey, theirs))).toEqual(['receipt.not-in-log']);
  });

  it('is of another name where its first key is another', () => {
    const { head, events } = logOf().log;
    const name = 'pointbook/0000000000000000';
    const signature = key.sign(checkpointStatement(name, head));
    const checkpoint = checkpointIn(checkpointNote(name, head, key.publicKey, signature))!;
    const { findings } = verified(events, {
      checkpoints: [{ checkpoint, key: { name, publicKey: key.publicKey } }],
    });
    expect(findings.map(({ code }) => code)).toContain('receipt.not-in-log');
  });
});
