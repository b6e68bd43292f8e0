import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { secretIn } from '../../infrastructure/files/secret-file.js';
import { LastHead } from './last-head.js';
import { keyIdOf } from '../../proofs/signing.js';

const PRIVATE_KEY = /-----BEGIN PRIVATE KEY-----[\s\S]*?-----END PRIVATE KEY-----/g;

/** The key file has no key that can sign. */
export class UnusableKeys extends Error {
  override readonly name = 'UnusableKeys';
}

/** A key that can sign. */
export class SigningKey {
  readonly publicKey: string;
  readonly keyId: string;

  /** A new key, at random. */
  static make(): SigningKey {
    return new SigningKey(generateKeyPairSync('ed25519').privateKey);
  }

  constructor(private readonly privateKey: KeyObject) {
    this.publicKey = publicKeyOf(privateKey);
    this.keyId = keyIdOf(this.publicKey);
  }

  /** PKCS#8. */
  get pem(): string {
    return this.privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;
  }

  sign(statement: Uint8Array): string {
    return sign(null, statement, this.privateKey).toString('base64url');
  }
}

/** The 32 bytes of a key, in base64url. */
function publicKeyOf(key: KeyObject): string {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  if (x === undefined) throw new UnusableKeys('no key of Ed25519');
  return x;
}

/** The keys of one file, the oldest first: a new key is added at the end. */
export class SigningKeys {
  constructor(
    readonly file: string,
    /** At least one. */
    readonly all: readonly SigningKey[],
    /** Keeps the last head that they signed: a log that an attacker began anew does not begin with it. */
    readonly lastHead: LastHead = new LastHead(undefined),
  ) {}

  get newest(): SigningKey {
    const newest = this.all.at(-1);
    if (newest === undefined) throw new Error(`No key in ${this.file}`);
    return newest;
  }

  find(keyId: string): SigningKey | undefined {
    return this.all.find((key) => key.keyId === keyId);
  }

  /**
   * Ed25519 keys in PEM (PKCS#8). Where there is no file yet, one with a new key is made, readable only by its owner.
   * @throws UnusableKeys
   */
  static async in(file: string): Promise<SigningKeys> {
    const text = await secretIn(file, () => SigningKey.make().pem);
    const keys = [...text.matchAll(PRIVATE_KEY)].map(([pem]) => signingKey(pem, file));
    if (keys.length === 0) throw new UnusableKeys(`${file} holds no private key in PEM`);
    return new SigningKeys(file, keys, new LastHead(`${file}.last-head`));
  }
}

function signingKey(pem: string, file: string): SigningKey {
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch (error) {
    throw new UnusableKeys(`${file} holds a key that cannot be read: ${(error as Error).message}`);
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new UnusableKeys(`${file} holds a key that is not Ed25519`);
  return new SigningKey(key);
}
