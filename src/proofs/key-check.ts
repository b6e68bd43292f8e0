import type { SigningKeyChanged, SigningKeyIntroduced } from '../contexts/seals/domain/events.js';
import { isSignedBy, keyChange, keyIdOf, keyIntroduction } from './signing.js';
import type { Find } from './finding.js';
import type { LogKey } from './kept-head.js';

/** The keys that sign, one after the other, from the first that was introduced. */
export class KeyCheck {
  private readonly used: LogKey[] = [];

  constructor(private readonly trusted: string | undefined) {}

  /** In the order in which they signed. */
  get inOrder(): readonly LogKey[] {
    return this.used;
  }

  /** Their 32 bytes in base64url. */
  get all(): readonly string[] {
    return this.used.map(({ publicKey }) => publicKey);
  }

  /** The reason why the keys of this log are not the trusted ones, if so. */
  get fault(): string | undefined {
    const keys = this.all;
    // Of a log without any key its coverage says that nothing is signed.
    if (this.trusted === undefined || keys.length === 0 || keys.includes(this.trusted)) return undefined;
    return `the log is signed by ${keys.map(keyIdOf).join(', ')}, and not by ${keyIdOf(this.trusted)}`;
  }

  private get current(): string | undefined {
    return this.used.at(-1)?.publicKey;
  }

  /**
   * @param size the number of events before it
   * @returns whether it is signed as it should be
   */
  take({ type, data }: SigningKeyIntroduced | SigningKeyChanged, size: number, find: Find): boolean {
    const { publicKey, keyId, signature } = data;
    const { current } = this;
    this.use(publicKey, size, find);
    if (keyId !== keyIdOf(publicKey)) find('key.wrong', `${keyId} is not the name of its key`);
    if (type === 'SigningKeyIntroduced') {
      if (current !== undefined) find('key.wrong', 'a second first key');
      return this.signed(publicKey, keyIntroduction(publicKey), signature, find);
    }
    if (current === undefined || keyIdOf(current) !== data.replaces) {
      find('key.wrong', `it replaces ${data.replaces}, which was not the key`);
      return false;
    }
    const statement = keyChange(publicKey, data.replaces, data.log);
    const isByNew = this.signed(publicKey, statement, signature, find);
    return this.signed(current, statement, data.signatureOfReplaced, find) && isByNew;
  }

  /** @returns whether the key in use has signed it */
  checkSignature(keyId: string, statement: Uint8Array, signature: string, find: Find): boolean {
    const { current } = this;
    if (current !== undefined && keyIdOf(current) === keyId)
      return this.signed(current, statement, signature, find);
    find('key.wrong', `it is signed by ${keyId}, which was not the key then`);
    return false;
  }

  private use(publicKey: string, size: number, find: Find): void {
    if (this.all.includes(publicKey))
      find('key.wrong', `it goes back to ${keyIdOf(publicKey)}, which had been replaced`);
    const before = this.used.pop();
    if (before !== undefined) this.used.push({ ...before, replacedAfter: size });
    this.used.push({ publicKey });
  }

  private signed(publicKey: string, statement: Uint8Array, signature: string, find: Find): boolean {
    const isRight = isSignedBy(publicKey, statement, signature);
    if (!isRight) find('signature.wrong', `it is not signed by ${keyIdOf(publicKey)}`);
    return isRight;
  }
}
