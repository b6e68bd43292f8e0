/** The day from which an employee belongs to an office. */
export interface Move {
  readonly officeId: string;
  readonly effectiveOn: string;
  /** The registration itself, which is a move on the day of joining. */
  readonly joins?: true;
}

/** The first move of an employment. */
export const joinedAt = (officeId: string, joinedOn: string): readonly Move[] => [
  { officeId, effectiveOn: joinedOn, joins: true },
];

/** Moves in the order of their days; of two on one day, the later recorded one holds. */
export const moved = (moves: readonly Move[], { officeId, effectiveOn }: Move): readonly Move[] => [
  ...moves.filter((move) => move.effectiveOn <= effectiveOn),
  { officeId, effectiveOn },
  ...moves.filter((move) => move.effectiveOn > effectiveOn),
];

/** Moves with another day of joining: the registration was recorded before every other move. */
export const rejoined = (moves: readonly Move[], joinedOn: string): readonly Move[] => [
  ...moves.filter((move) => move.joins !== true && move.effectiveOn < joinedOn),
  ...moves.filter((move) => move.joins === true).map((move) => ({ ...move, effectiveOn: joinedOn })),
  ...moves.filter((move) => move.joins !== true && move.effectiveOn >= joinedOn),
];

/** Moves without the last recorded one of a day; the registration stays. Undefined where there is none. */
export function withoutMove(moves: readonly Move[], effectiveOn: string): readonly Move[] | undefined {
  const at = moves.findLastIndex((move) => move.joins !== true && move.effectiveOn === effectiveOn);
  return at < 0 ? undefined : moves.filter((_, index) => index !== at);
}

/** The day of the first move after a day, if there is one. */
export const nextMoveAfter = (moves: readonly Move[], day: string): string | undefined =>
  moves.find(({ effectiveOn }) => effectiveOn > day)?.effectiveOn;

/** Rule 10: the office of a day is that of the latest move not after it; before all of them, that of the first. */
export const officeOn = (moves: readonly Move[], day: string): string =>
  (moves.findLast(({ effectiveOn }) => effectiveOn <= day) ?? moves[0])?.officeId ?? '';
