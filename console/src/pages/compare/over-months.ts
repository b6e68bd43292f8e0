/** An office on the board of a closed month. */
interface OfficeOfMonth {
  readonly officeId: string;
  readonly members: number;
  readonly sum: number;
}

/** The offices on the board of a closed month. */
export interface ComparedMonth {
  readonly month: string;
  readonly offices: readonly OfficeOfMonth[];
}

/** An office over the months: points for each member, null in a month in which nobody belonged to it. */
export interface OfficeOverMonths {
  readonly officeId: string;
  readonly means: readonly (number | null)[];
  /** Of all those months together: the points for each member and month. */
  readonly mean: number;
}

/** The offices over these months, the oldest first, whoever has most for each member first. */
export function overMonths(months: readonly ComparedMonth[]): readonly OfficeOverMonths[] {
  const ids = [...new Set(months.flatMap(({ offices }) => offices.map(({ officeId }) => officeId)))];
  return ids
    .map((officeId) => {
      const ofOffice = months.map(({ offices }) => offices.find((one) => one.officeId === officeId));
      const there = ofOffice.filter((one) => one !== undefined);
      return {
        officeId,
        means: ofOffice.map((one) => (one === undefined ? null : one.sum / one.members)),
        mean: total(there, ({ sum }) => sum) / total(there, ({ members }) => members),
      };
    })
    .toSorted((one, other) => other.mean - one.mean || (one.officeId < other.officeId ? -1 : 1));
}

const total = (of: readonly OfficeOfMonth[], part: (one: OfficeOfMonth) => number): number =>
  of.reduce((sum, one) => sum + part(one), 0);
