/** Whether an alert holds, and by which value: each measure is a function of figures alone. */
export type Value = number | undefined;

export const monthBelow = (score: number, threshold: number): Value =>
  score < threshold ? score : undefined;

/** The average of the working days from joining on. */
export const averageBelow = (score: number, workingDays: number, threshold: number): Value =>
  score < threshold * workingDays ? score : undefined;

/** The place on a board, and how many are on it. */
export interface BoardPlace {
  readonly rank: number;
  readonly N: number;
}

/** @param places the last board last; undefined where the employee is on none */
export function bottomShare(places: readonly (BoardPlace | undefined)[], share: number): Value {
  const isLow = (place: BoardPlace | undefined): boolean =>
    place !== undefined && place.rank > place.N - Math.floor((place.N * share) / 100);
  return places.length > 0 && places.every(isLow) ? places.at(-1)?.rank : undefined;
}

export const fall = (before: number, rank: number, threshold: number): Value =>
  rank - before >= threshold ? rank - before : undefined;

export const balanceBelow = (balance: number, threshold: number): Value =>
  balance < threshold ? balance : undefined;

export const deductionsAbove = (points: number, threshold: number): Value =>
  points > threshold ? points : undefined;

/** @param workingDays those after the last entry, up to the day */
export const silent = (workingDays: number, threshold: number): Value =>
  workingDays >= threshold ? workingDays : undefined;

export const bottomLine = (entries: number): Value => (entries > 0 ? entries : undefined);
