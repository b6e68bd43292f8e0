import { ErasedKeys } from './erased-keys.js';
import { PersonalKeys } from './personal-keys.js';
import { RetentionRepository } from './retention-repository.js';

/** What erases people, and says how long what was said of them is kept. */
export const ERASURE_PROVIDERS = [RetentionRepository, PersonalKeys, ErasedKeys];
