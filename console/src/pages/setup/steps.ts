/** The state of an installation, as far as setting it up needs it. */
export interface Known {
  /** The organisation has a name, or somebody has said in this browser that it goes without. */
  readonly isNamed: boolean;
  readonly offices: number;
  readonly people: readonly {
    readonly entries: number;
    readonly balance: { readonly base: number; readonly total: number };
  }[];
  readonly isBookBegun: boolean;
  readonly hasRulebook: boolean;
  readonly accounts: number;
  /** Somebody has said in this browser that there are no older balances. */
  readonly isWithoutOpenings: boolean;
}

export const STEPS = [
  'name',
  'offices',
  'people',
  'book',
  'openings',
  'rulebook',
  'accounts',
  'award',
] as const;
export type StepName = (typeof STEPS)[number];

export interface Step {
  readonly name: StepName;
  readonly isDone: boolean;
}

/** The steps in order, and whether each is done. */
export function stepsOf(known: Known): readonly Step[] {
  const { isNamed, offices, people, isBookBegun, hasRulebook, accounts, isWithoutOpenings } = known;
  const hasEntry = people.some(({ entries }) => entries > 0);
  // Points without an entry are opening balances. Once points are recorded here, nobody is asked for older ones.
  const hasOpening = people.some(({ entries, balance }) => entries === 0 && balance.total !== balance.base);
  const done: Readonly<Record<StepName, boolean>> = {
    name: isNamed,
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

/** The next step; undefined when all are done. */
export const nextOf = (steps: readonly Step[]): StepName | undefined =>
  steps.find(({ isDone }) => !isDone)?.name;
