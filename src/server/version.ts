import { VOCABULARY } from '../infrastructure/event-store/vocabulary.js';
import type { Build } from '../contexts/organisation/domain/versions.js';

/** This build, as it is told from others by what they leave behind. */
export const BUILD: Build = { version: '0.2.0', stores: VOCABULARY };
