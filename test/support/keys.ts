import { SigningKey, SigningKeys } from '../../src/contexts/seals/signing-keys.js';

/** Fresh keys, in no file. */
export const anyKeys = (count = 1): SigningKeys =>
  new SigningKeys(
    'no file',
    Array.from({ length: count }, () => SigningKey.make()),
  );
