import { META_SHAPE, SHAPES } from './schemas.js';

/** The word of builds that seal what is said of people. */
export const SEALS = 'personal.sealed';

/** The names that this build may write: types of events, their fields, and the fields of their metadata. */
export const VOCABULARY: readonly string[] = [
  ...Object.entries(SHAPES).flatMap(([type, shape]) => [
    type,
    ...Object.keys(shape).map((field) => `${type}.${field}`),
  ]),
  // A build from before that reads nothing that is sealed.
  SEALS,
  ...Object.keys(META_SHAPE).map((field) => `metadata.${field}`),
].sort();
