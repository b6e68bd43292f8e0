import { META_SHAPE, SHAPES } from './schemas.js';

/** The names that this build may write: types of events, their fields, and the fields of their metadata. */
export const VOCABULARY: readonly string[] = [
  ...Object.entries(SHAPES).flatMap(([type, shape]) => [
    type,
    ...Object.keys(shape).map((field) => `${type}.${field}`),
  ]),
  ...Object.keys(META_SHAPE).map((field) => `metadata.${field}`),
].sort();
