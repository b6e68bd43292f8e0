import { randomBytes } from 'node:crypto';
import { secretIn } from '../files/secret-file.js';
import { KEY_BYTES } from './sealing.js';

/** The file holds no key of the right length. */
export class UnusableVaultKey extends Error {
  override readonly name = 'UnusableVaultKey';
}

/**
 * The key that wraps those of the vault: 32 bytes, in base64url. Where there is no such file yet, one is made, readable only by
 * its owner. @throws UnusableVaultKey
 */
export async function vaultKeyIn(file: string): Promise<Buffer> {
  const text = (await secretIn(file, () => `${randomBytes(KEY_BYTES).toString('base64url')}\n`)).trim();
  const key = Buffer.from(text, 'base64url');
  if (!/^[A-Za-z0-9_-]{43}$/.test(text) || key.length !== KEY_BYTES)
    throw new UnusableVaultKey(`${file} holds no key of ${KEY_BYTES} bytes in base64url`);
  return key;
}
