import { join, resolve } from 'node:path';
import type { Settings } from './settings.js';

export const adminKeyFileOf = ({ dataDir }: Settings): string => join(resolve(dataDir), 'admin-key');

export const signingKeyFileOf = ({ signingKeyFile, dataDir }: Settings): string =>
  resolve(signingKeyFile ?? join(dataDir, 'signing-key'));

export const vaultKeyFileOf = ({
  vaultKeyFile,
  dataDir,
}: Pick<Settings, 'vaultKeyFile' | 'dataDir'>): string => resolve(vaultKeyFile ?? join(dataDir, 'vault-key'));
