import { VERSION } from '../kernel/version.js';
import { VOCABULARY } from '../infrastructure/event-store/vocabulary.js';
import type { Build } from '../contexts/organisation/domain/versions.js';

/** This build, told from others by its version and the names that it stores. */
export const BUILD: Build = { version: VERSION, stores: VOCABULARY };
