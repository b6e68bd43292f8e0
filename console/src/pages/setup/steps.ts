/** What is known of an installation, as far as setting it up goes. */
export interface Known {
  readonly offices: number;
  readonly people: readonly {
    readonly entries: number;
    readonly balance: { readonly base: number; readonly total: number };
  }[];
  readonly isBookBegun: boolean;
  readonly hasRulebook: boolean;
  readonly accounts: number;
  /** Somebody said in this browser that nothing is brought along. */
  readonly isWithoutOpenings: boolean;
}

export const STEPS = ['offices', 'people', 'book', 'openings', 'rulebook', 'accounts', 'award'] as const;
export type StepName = (typeof STEPS)[number];

export interface Step {
  readonly name: StepName;
  readonly isDone: boolean;
}

/** Each step in its order, and whether it is done. */
export function stepsOf(known: Known): readonly Step[] {
  const { offices, people, isBookBegun, hasRulebook, accounts, isWithoutOpenings } = known;
  const hasEntry = people.some(({ entries }) => entries > 0);
  // Points of whoever has no entry were brought along. Once points are recorded here, nobody is asked for older ones.
  const hasOpening = people.some(({ entries, balance }) => entries === 0 && balance.total !== balance.base);
  const done: Readonly<Record<StepName, boolean>> = {
    offices: offices > 0,
    people: people.length > 0,
    book: isBookBegun,
    openings: hasOpening || isWithoutOpenings || hasEntry,
    rulebook: hasRulebook,
    accounts: accounts > 0,
    award: hasEntry,
  };
  return STEPS.map((name) => ({ name, isDone: done[name] }));
}

/** The step to take now; undefined when all are done. */
export const nextOf = (steps: readonly Step[]): StepName | undefined =>
  steps.find(({ isDone }) => !isDone)?.name;
