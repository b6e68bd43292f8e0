/** From which day on an employee belongs to an office. */
export interface Move {
  readonly officeId: string;
  readonly effectiveOn: string;
}

/** The first of an employment: its registration is a move on the day of joining. */
export const joinedAt = (officeId: string, joinedOn: string): readonly Move[] => [
  { officeId, effectiveOn: joinedOn },
];

/** In the order of their days; of two on one day the later recorded holds. */
export const moved = (moves: readonly Move[], { officeId, effectiveOn }: Move): readonly Move[] => [
  ...moves.filter((move) => move.effectiveOn < effectiveOn),
  { officeId, effectiveOn },
  ...moves.filter((move) => move.effectiveOn > effectiveOn),
];

/** The day of the first move after a day, if there is one. */
export const nextMoveAfter = (moves: readonly Move[], day: string): string | undefined =>
  moves.find(({ effectiveOn }) => effectiveOn > day)?.effectiveOn;

/** Rule 10: the office of a day is that of the latest move not after it; before all of them, that of the first. */
export const officeOn = (moves: readonly Move[], day: string): string =>
  (moves.findLast(({ effectiveOn }) => effectiveOn <= day) ?? moves[0])?.officeId ?? '';
