import type { Move } from '../employees/domain/office-moves.js';

/** The days `[fromOn, untilOn)` of somebody in an office. */
export interface Stretch {
  readonly officeId: string;
  readonly effectiveOn: string;
  readonly fromOn: string;
  readonly untilOn: string;
}

/** Rule 10: before every move the first of them holds; of two on one day the later recorded one. */
export const stretchesIn = (moves: readonly Move[]): readonly Stretch[] =>
  moves.map(({ officeId, effectiveOn }, at) => ({
    officeId,
    effectiveOn,
    fromOn: at === 0 ? '' : effectiveOn,
    untilOn: moves[at + 1]?.effectiveOn ?? '~',
  }));
