import type { SigningKeyChanged, SigningKeyIntroduced } from '../contexts/seals/domain/events.js';
import { isSignedBy, keyChange, keyIdOf, keyIntroduction } from './signing.js';
import type { Find } from './finding.js';

/** The keys that sign, one after the other, from the first that was introduced. */
export class KeyCheck {
  private readonly keys: string[] = [];

  constructor(private readonly trusted: string | undefined) {}

  /** Their 32 bytes in base64url, in the order in which they signed. */
  get all(): readonly string[] {
    return this.keys;
  }

  /** The reason why the keys of this log are not the trusted ones, if so. */
  get fault(): string | undefined {
    // Of a log without any key its coverage says that nothing is signed.
    if (this.trusted === undefined || this.keys.length === 0 || this.keys.includes(this.trusted))
      return undefined;
    return `the log is signed by ${this.keys.map(keyIdOf).join(', ')}, and not by ${keyIdOf(this.trusted)}`;
  }

  take({ type, data }: SigningKeyIntroduced | SigningKeyChanged, find: Find): void {
    const { publicKey, keyId, signature } = data;
    const current = this.keys.at(-1);
    this.keys.push(publicKey);
    if (keyId !== keyIdOf(publicKey)) find('key.wrong', `${keyId} is not the name of its key`);
    if (type === 'SigningKeyIntroduced') {
      if (current !== undefined) find('key.wrong', 'a second first key');
      this.signed(publicKey, keyIntroduction(publicKey), signature, find);
      return;
    }
    if (current === undefined || keyIdOf(current) !== data.replaces) {
      find('key.wrong', `it replaces ${data.replaces}, which was not the key`);
      return;
    }
    const statement = keyChange(publicKey, data.replaces);
    this.signed(publicKey, statement, signature, find);
    this.signed(current, statement, data.signatureOfReplaced, find);
  }

  /** @returns whether the key in use has signed it */
  checkSignature(keyId: string, statement: Uint8Array, signature: string, find: Find): boolean {
    const current = this.keys.at(-1);
    if (current !== undefined && keyIdOf(current) === keyId)
      return this.signed(current, statement, signature, find);
    find('key.wrong', `it is signed by ${keyId}, which was not the key then`);
    return false;
  }

  private signed(publicKey: string, statement: Uint8Array, signature: string, find: Find): boolean {
    const isRight = isSignedBy(publicKey, statement, signature);
    if (!isRight) find('signature.wrong', `it is not signed by ${keyIdOf(publicKey)}`);
    return isRight;
  }
}
