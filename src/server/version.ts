import { VERSION } from '../kernel/version.js';
import { VOCABULARY } from '../infrastructure/event-store/vocabulary.js';
import type { Build } from '../contexts/organisation/domain/versions.js';

/** This build, as it is told from others by what they leave behind. */
export const BUILD: Build = { version: VERSION, stores: VOCABULARY };
