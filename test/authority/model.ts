/**
 * Limits and proposals as plainly as possible: lists that are searched from end to end for every question. It shares no
 * line with the service.
 */
export type Person = 'low' | 'high' | 'none';
export type Member = 'm1' | 'm2' | 'm3';

export interface Item {
  readonly code: string;
  readonly category: string;
  readonly direction: 'award' | 'deduct';
  readonly from: number;
  readonly to: number;
}

export const ITEMS: readonly Item[] = [
  { code: 'fixed', category: 'a', direction: 'award', from: 3, to: 3 },
  { code: 'small', category: 'a', direction: 'award', from: 1, to: 12 },
  { code: 'other', category: 'b', direction: 'award', from: 1, to: 12 },
  { code: 'taken', category: 'b', direction: 'deduct', from: 1, to: 12 },
];

interface Limit {
  readonly direction: string;
  readonly category?: string;
  readonly perEntry?: number;
  readonly perMonth?: number;
  readonly perEmployeeMonth?: number;
}

/** From the lowest to the highest. */
export const GRADES: readonly { readonly grade: string; readonly limits: readonly Limit[] }[] = [
  {
    grade: 'low',
    limits: [
      { direction: 'award', category: 'b', perEntry: 4, perMonth: 10 },
      { direction: 'award', perEntry: 6, perMonth: 14, perEmployeeMonth: 9 },
      { direction: 'deduct', perEntry: 2 },
    ],
  },
  {
    grade: 'high',
    limits: [
      { direction: 'award', perEntry: 10, perMonth: 24, perEmployeeMonth: 20 },
      { direction: 'deduct', perEntry: 9, perMonth: 9 },
    ],
  },
];
export const QUORUM = 2;

export interface Entry {
  readonly employee: string;
  readonly entry: string;
  readonly item: string;
  readonly points: number;
  readonly day: string;
}

interface About {
  /** The proposer. */
  readonly of: Person;
  readonly employee: string;
  readonly entry: string;
}

type Record = { readonly act: 'record'; readonly by: Person } & Entry;
type Reverse = { readonly act: 'reverse' } & Pick<Entry, 'employee' | 'entry'>;
type Decide = { readonly act: 'accept' | 'decline'; readonly by: Person } & About;
type Withdraw = { readonly act: 'withdraw'; readonly by: Person } & About;
type Vote = { readonly act: 'vote'; readonly by: Member; readonly vote: 'for' | 'against' } & About;
export type Act = Record | Reverse | Decide | Withdraw | Vote;

interface Filed extends Entry {
  readonly authority?: Person;
  readonly isByProposal?: true;
  readonly isReversed?: true;
  /** Decided, and on its way into the file; from then on it uses authority. */
  readonly isOnItsWay?: true;
}

interface Proposal extends Entry {
  readonly of: Person;
  readonly needs: string | null;
  readonly status: 'open' | 'closed' | 'withdrawn';
  readonly votes: readonly { readonly by: Member; readonly vote: 'for' | 'against' }[];
}

/** Immutable: each act makes a new world. */
export interface World {
  readonly filed: readonly Filed[];
  readonly proposals: readonly Proposal[];
}

export const NOTHING: World = { filed: [], proposals: [] };

export interface Answered {
  readonly answer: string;
  readonly world: World;
}

/** An accepted proposal is still on its way into the file then: others may be carried out before it arrives. */
export function begun(world: World, act: Act): Answered {
  switch (act.act) {
    case 'record':
      return recorded(world, act);
    case 'reverse':
      return reversed(world, act);
    case 'vote':
      return voted(world, act);
    case 'withdraw':
      return withdrawn(world, act);
    case 'accept':
    case 'decline':
      return decided(world, act);
  }
}

export const onTheirWay = ({ filed }: World): Filed[] =>
  filed.filter(({ isOnItsWay }) => isOnItsWay === true);

/** Puts the entry into its file, unless another one has taken its id there meanwhile. */
export function arrived(world: World, { isOnItsWay: _, ...entry }: Filed): World {
  const others = world.filed.filter((other) => other.isOnItsWay !== true || !sameEntry(other, entry));
  return { ...world, filed: inFile(world, entry) === undefined ? [...others, entry] : others };
}

const inFile = ({ filed }: World, entry: Pick<Entry, 'employee' | 'entry'>): Filed | undefined =>
  filed.find((other) => other.isOnItsWay !== true && sameEntry(other, entry));

const sameEntry = (a: Pick<Entry, 'employee' | 'entry'>, b: Pick<Entry, 'employee' | 'entry'>): boolean =>
  a.employee === b.employee && a.entry === b.entry;
const sameContent = (a: Entry, b: Entry): boolean =>
  a.item === b.item && a.points === b.points && a.day === b.day;
const itemOf = (code: string): Item => ITEMS.find((item) => item.code === code)!;

function recorded(world: World, { act: _, by, ...entry }: Record): Answered {
  const filed = inFile(world, entry);
  const item = itemOf(entry.item);
  const byFile = answerOfFile(filed, entry);
  if (item.from === item.to) return filedAs(byFile, world, entry, {});
  const isAskedAnew = filed?.isByProposal === true && byFile === 'repeated';
  if (byFile !== 'accepted' && !isAskedAnew) return { answer: byFile, world };
  const known = knownTo(world, by, entry);
  if (known !== undefined) return { answer: known, world };
  if (fits(world, by, entry)) return filedAs(byFile, world, entry, { authority: by });
  if (byFile !== 'accepted') return { answer: byFile, world };
  const proposal: Proposal = { ...entry, of: by, needs: enough(by, entry), status: 'open', votes: [] };
  return { answer: 'proposed', world: { ...world, proposals: [...world.proposals, proposal] } };
}

function answerOfFile(filed: Filed | undefined, entry: Entry): string {
  if (filed !== undefined) return sameContent(filed, entry) ? 'repeated' : 'entry.id-reused';
  const { from, to } = itemOf(entry.item);
  return entry.points >= from && entry.points <= to ? 'accepted' : 'item.points-out-of-range';
}

const filedAs = (answer: string, world: World, entry: Entry, more: object): Answered =>
  answer === 'accepted'
    ? { answer, world: { ...world, filed: [...world.filed, { ...entry, ...more }] } }
    : { answer, world };

/** Uses of somebody's authority, or their proposals; the former first, since a proposal may follow from them. */
function knownTo(world: World, by: Person, entry: Entry): string | undefined {
  const used = world.filed.find((other) => other.authority === by && sameEntry(other, entry));
  if (used !== undefined) return sameContent(used, entry) ? 'repeated' : 'entry.id-reused';
  const mine = world.proposals.find((proposal) => proposal.of === by && sameEntry(proposal, entry));
  if (mine === undefined) return undefined;
  return sameContent(mine, entry) ? 'proposed' : 'entry.id-reused';
}

function reversed(world: World, { employee, entry }: Reverse): Answered {
  const filed = inFile(world, { employee, entry });
  if (filed === undefined) return { answer: 'entry.unknown', world };
  if (filed.isReversed === true) return { answer: 'entry.already-reversed', world };
  if (filed.isByProposal === true) return { answer: 'not-allowed', world };
  const undone: Filed = { ...filed, isReversed: true };
  return {
    answer: 'accepted',
    world: { ...world, filed: world.filed.map((other) => (other === filed ? undone : other)) },
  };
}

const proposalOf = (world: World, about: About): Proposal | undefined =>
  world.proposals.find((other) => other.of === about.of && sameEntry(other, about));

function withdrawn(world: World, act: Withdraw): Answered {
  const proposal = proposalOf(world, act);
  if (proposal === undefined) return { answer: 'proposal.unknown', world };
  if (act.by !== act.of) return { answer: 'not-allowed', world };
  if (proposal.status !== 'open') return { answer: againWithdrawn(proposal), world };
  return { answer: 'accepted', world: replaced(world, proposal, { ...proposal, status: 'withdrawn' }) };
}

/** Reversing one's own reversal again is a repeat. */
const againWithdrawn = ({ status }: Proposal): string =>
  status === 'withdrawn' ? 'repeated' : 'proposal.closed';

function decided(world: World, act: Decide): Answered {
  const proposal = proposalOf(world, act);
  if (proposal === undefined) return { answer: 'proposal.unknown', world };
  const refusal = refusalOf(proposal, act.by);
  if (refusal !== undefined) return { answer: refusal, world };
  return act.act === 'decline'
    ? { answer: 'accepted', world: closed(world, proposal) }
    : accepted(world, proposal, act.by);
}

function refusalOf({ status, of, needs }: Proposal, by: Person): string | undefined {
  if (status !== 'open') return 'proposal.closed';
  if (by === of) return 'proposal.own';
  const rank = (grade: string): number => GRADES.findIndex((other) => other.grade === grade);
  return needs === null || rank(by) < rank(needs) ? 'not-allowed' : undefined;
}

function accepted(world: World, proposal: Proposal, by: Person): Answered {
  const filed = inFile(world, proposal);
  if (filed !== undefined && !sameContent(filed, proposal)) return { answer: 'entry.id-reused', world };
  if (filed?.authority !== by && !fits(world, by, proposal)) return { answer: 'authority.exceeded', world };
  return { answer: 'accepted', world: posted(closed(world, proposal), proposal, { authority: by }) };
}

function voted(world: World, act: Vote): Answered {
  const { by, vote } = act;
  const proposal = proposalOf(world, act);
  if (proposal === undefined) return { answer: 'proposal.unknown', world };
  if (proposal.status !== 'open') return { answer: 'proposal.closed', world };
  const own = proposal.votes.find((cast) => cast.by === by);
  if (own !== undefined) return { answer: own.vote === vote ? 'repeated' : 'proposal.voted', world };
  const votes = [...proposal.votes, { by, vote }];
  const votesFor = votes.filter((cast) => cast.vote === 'for').length;
  const votesAgainst = votes.length - votesFor;
  const isDecided = votes.length >= QUORUM && votesFor !== votesAgainst;
  const after = replaced(world, proposal, { ...proposal, votes, status: isDecided ? 'closed' : 'open' });
  return {
    answer: 'accepted',
    world: isDecided && votesFor > votesAgainst ? posted(after, proposal, {}) : after,
  };
}

/** An entry that is in the file already stays as it is. */
function posted(world: World, { employee, entry, item, points, day }: Entry, more: object): World {
  if (inFile(world, { employee, entry }) !== undefined) return world;
  const coming = {
    employee,
    entry,
    item,
    points,
    day,
    isByProposal: true,
    isOnItsWay: true,
    ...more,
  } as const;
  return { ...world, filed: [...world.filed, coming] };
}

const closed = (world: World, proposal: Proposal): World =>
  replaced(world, proposal, { ...proposal, status: 'closed' });

const replaced = (world: World, before: Proposal, after: Proposal): World => ({
  ...world,
  proposals: world.proposals.map((other) => (other === before ? after : other)),
});

function limitOf(grade: (typeof GRADES)[number], { item }: Pick<Entry, 'item'>): Limit | undefined {
  const { direction, category } = itemOf(item);
  const ofDirection = grade.limits.filter((limit) => limit.direction === direction);
  return (
    ofDirection.find((limit) => limit.category === category) ??
    ofDirection.find((limit) => limit.category === undefined)
  );
}

function fits(world: World, by: Person, entry: Entry): boolean {
  const grade = GRADES.find((other) => other.grade === by);
  const used = world.filed.filter((other) => other.authority === by && other.isReversed !== true);
  return grade !== undefined && allows(grade, [...used, entry], entry);
}

/** The lowest grade above the giver's own that could give the entry, if nothing of it had been used. */
function enough(by: Person, entry: Entry): string | null {
  const own = GRADES.findIndex(({ grade }) => grade === by);
  return GRADES.find((grade, rank) => rank > own && allows(grade, [entry], entry))?.grade ?? null;
}

function allows(grade: (typeof GRADES)[number], all: readonly Entry[], entry: Entry): boolean {
  const limit = limitOf(grade, entry);
  if (limit === undefined) return false;
  const month = all.filter(
    (other) => limitOf(grade, other) === limit && other.day.slice(0, 7) === entry.day.slice(0, 7),
  );
  const ofEmployee = month.filter((other) => other.employee === entry.employee);
  const ofMatter = ofEmployee.filter((other) => other.item === entry.item && other.day === entry.day);
  const sum = (some: readonly Entry[]): number => some.reduce((total, { points }) => total + points, 0);
  const { perEntry = Infinity, perMonth = Infinity, perEmployeeMonth = Infinity } = limit;
  return sum(ofMatter) <= perEntry && sum(ofEmployee) <= perEmployeeMonth && sum(month) <= perMonth;
}
