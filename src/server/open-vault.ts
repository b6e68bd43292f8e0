import { DatabaseUnavailable } from '../infrastructure/postgres/errors.js';
import type { Postgres } from '../infrastructure/postgres/postgres.js';
import { LostVault, OtherVaultKey, Vault } from '../infrastructure/vault/vault.js';
import { vaultKeyIn } from '../infrastructure/vault/vault-key.js';
import { CannotStart, messageOf, unreachable } from './cannot-start.js';
import { vaultKeyFileOf } from './key-files.js';
import type { Settings } from './settings.js';

/**
 * The vault of the database, by the key of the configuration.
 * @param isSealed whether the log had something sealed before
 * @throws CannotStart
 */
export async function openVault(
  settings: Pick<Settings, 'vaultKeyFile' | 'dataDir' | 'vaultIsLost'>,
  postgres: Postgres,
  isSealed: boolean,
): Promise<Vault> {
  const file = vaultKeyFileOf(settings);
  try {
    return await Vault.open(postgres, await vaultKeyIn(file), !isSealed || settings.vaultIsLost);
  } catch (error) {
    if (error instanceof OtherVaultKey)
      throw new CannotStart(
        `POINTBOOK_VAULT_KEY: ${error.message} than that in ${file}. Give every process the file that the first one made, or put it back from its backup.`,
        { cause: error },
      );
    if (error instanceof LostVault)
      throw new CannotStart(
        `DATABASE_URL: ${error.message}. Put the vault back from its backup (points restore with --vault, or the schema vault of that database); where there is none, POINTBOOK_VAULT_LOST=accept goes on, with names and texts erased.`,
        { cause: error },
      );
    throw error instanceof DatabaseUnavailable
      ? unreachable('DATABASE_URL', error)
      : new CannotStart(`POINTBOOK_VAULT_KEY: ${messageOf(error)}`, { cause: error });
  }
}
