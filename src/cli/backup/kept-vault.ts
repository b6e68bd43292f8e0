import { rowsAtOneMoment } from '../../../embedded/event-store/postgres/whole-log.js';
import { Postgres } from '../../infrastructure/postgres/postgres.js';
import { makeVaultTables, VAULT_TABLES } from '../../infrastructure/vault/vault-tables.js';
import { BackupLines, linesOfBackup, type Row } from './backup-file.js';
import { fillTables } from './tables-beside.js';
import { writePacked } from './whole-file.js';

const FORMAT = 'pointbook-vault/1';
const PAGE_ROWS = 500;

/** Keeps the keys by which what the log says of people can be read, wrapped as they are. */
export const keepVault = (ownerUrl: string, file: string, takenAt: string): Promise<void> =>
  rowsAtOneMoment(ownerUrl, (rowsOf) => {
    const tables = Object.fromEntries(VAULT_TABLES.map((table) => [table, rowsOf(table)]));
    return writePacked(file, new BackupLines().of({ format: FORMAT, takenAt }, undefined, tables));
  });

/** Reads the whole file before anything is made of it. @throws DamagedBackup */
export async function checkVault(file: string): Promise<void> {
  for await (const _ of linesOfBackup(file, undefined, FORMAT));
}

/** Fills the vault of a database that has none. */
export async function putVaultBack(ownerUrl: string, file: string): Promise<void> {
  const postgres = new Postgres(ownerUrl);
  try {
    await makeVaultTables(postgres);
    let rows: Row[] = [];
    for await (const line of linesOfBackup(file, undefined, FORMAT)) {
      if (line.is === 'row') rows.push(line.row);
      if (rows.length > 0 && (line.is === 'closing' || rows.length >= PAGE_ROWS)) {
        await fillTables(postgres, VAULT_TABLES, rows);
        rows = [];
      }
    }
  } finally {
    await postgres.close();
  }
}
