import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
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
  await mkdir(dirname(file), { recursive: true });
  try {
    const handle = await open(file, 'wx', 0o600);
    try {
      await handle.writeFile(`${randomBytes(KEY_BYTES).toString('base64url')}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const text = (await readFile(file, 'utf8')).trim();
  const key = Buffer.from(text, 'base64url');
  if (!/^[A-Za-z0-9_-]{43}$/.test(text) || key.length !== KEY_BYTES)
    throw new UnusableVaultKey(`${file} holds no key of ${KEY_BYTES} bytes in base64url`);
  return key;
}
