import { useSyncExternalStore } from 'react';
import { FileImport, type Shown } from './file-import.js';

const imports = new Map<string, FileImport>();

/** The import of the principal who is signed in. */
export function importOf(principalId: string, today: string, timeZone: string): FileImport {
  const known = imports.get(principalId) ?? new FileImport(principalId, today, timeZone);
  imports.set(principalId, known);
  known.today = today;
  return known;
}

export const useImport = (of: FileImport): Shown => useSyncExternalStore(of.subscribe, of.snapshot);
