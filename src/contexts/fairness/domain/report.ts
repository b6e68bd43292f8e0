import { appealsOf, type Appealed, type GivenAppeal } from './appeals.js';
import { givenBy, type DeductShare, type Given } from './by-giver.js';
import { delaysOf, type Delays } from './delays.js';
import { grouped, isAward, peopleIn, type FairEntry } from './entries.js';
import { numberOf, type Fraction } from './fractions.js';
import { mediansOf, type Medians } from './medians.js';
import { fairOffices, type FairOffice, type Membership } from './offices.js';
import { spreadOf, type Person, type Spread } from './spread.js';
import { Telling, type Reader, type Told } from './telling.js';
import { ownOffices, reciprocal, type Manager, type OwnOffice, type Stay } from './ties.js';

/** A row of the remedied board of all the time together. */
export interface Member {
  readonly employeeId: string;
  readonly employmentNo: number;
  readonly officeId: string;
  readonly score: number;
}

/** Everything that a report is computed from, of one office where one was asked for. */
export interface Source {
  readonly entries: readonly FairEntry[];
  readonly members: readonly Member[];
  readonly memberships: readonly Membership[];
  readonly appeals: readonly GivenAppeal[];
  readonly managers: readonly Manager[];
  readonly stays: readonly Stay[];
  readonly employeeOf: (principalId: string) => string | null;
}

/** Fractions are told to six places. */
export interface GivenFigures extends Pick<
  Given,
  'entries' | 'people' | 'awards' | 'deductions' | 'pointsAwarded' | 'pointsDeducted'
> {
  readonly leniency: { readonly value: number; readonly entries: number; readonly byOthers: number } | null;
  readonly share: {
    readonly own: number;
    readonly others: number | null;
    readonly standardised: {
      readonly own: number;
      readonly others: number;
      readonly covers: number;
    } | null;
    readonly turns: boolean;
  };
  /** Who received it is told to those alone who may read the histories. */
  readonly concentration: {
    readonly employeeId: string | null;
    readonly share: number;
    readonly entries: number;
  } | null;
}

export interface SpreadFigures extends Omit<Spread, 'gini'> {
  readonly gini: number | null;
}

export interface DelayFigures extends Omit<Delays, 'late'> {
  readonly late: number | null;
}

export interface OwnOfficeFigures extends Pick<OwnOffice, 'entries' | 'points' | 'pointsToOwn'> {
  readonly share: number;
}

export interface OfficeFigures extends Omit<
  FairOffice,
  'officeId' | 'awardsPerMemberMonth' | 'deductionsPerMemberMonth' | 'pointsPerMemberMonth'
> {
  readonly awardsPerMemberMonth: number;
  readonly deductionsPerMemberMonth: number;
  readonly pointsPerMemberMonth: number;
}

export interface PairFigures {
  readonly pairs: number;
  /** Empty for those who may not read the histories. */
  readonly listed: readonly {
    readonly one: string;
    readonly other: string;
    readonly awardsByOne: number;
    readonly awardsByOther: number;
  }[];
}

export type CaseFigures = Pick<Appealed, 'appealed' | 'upheld' | 'deductionsAfter'>;

/** What is told of all givers; a manager is told none of it but the medians. */
export interface Whole {
  readonly counted: Told<{ readonly entries: number; readonly people: number }>;
  readonly spread: Told<SpreadFigures>;
  readonly spreadByOffice: readonly (Told<SpreadFigures> & { readonly officeId: string })[];
  readonly pairs: Told<PairFigures>;
  readonly ownOffices: readonly (Told<OwnOfficeFigures> & { readonly givenBy: string })[];
  readonly delays: Told<DelayFigures>;
  readonly cases: Told<CaseFigures>;
  /** For the head and auditors alone. */
  readonly casesByGiver: readonly (Told<CaseFigures> & { readonly givenBy: string })[] | null;
  readonly offices: readonly (Told<OfficeFigures> & { readonly officeId: string })[];
}

export interface FairnessReport {
  /** All of them, or the reader's own row alone. */
  readonly givers: readonly (Told<GivenFigures> & { readonly givenBy: string })[];
  readonly medians: Medians;
  readonly whole: Whole | null;
}

export function fairnessReport(source: Source, reader: Reader): FairnessReport {
  const telling = new Telling(reader);
  const givers = givenBy(source.entries);
  const spread = spreadOf(personsOf(source));
  const delays = delaysOf(source.entries);
  const medians = mediansOf({ givers, spread, delays }, telling);
  if (!reader.seesAll) {
    const own = givers.filter((given) => given.givenBy === reader.principalId);
    // Whoever has recorded the entries knows them.
    return { givers: own.map((given) => toldOfOwn(given)), medians, whole: null };
  }
  return {
    givers: telling.split(
      givers,
      (given) => given.givenBy,
      (given) => ({ givenBy: given.givenBy }),
      (given) => givenFigures(given, reader.seesFew),
    ),
    medians,
    whole: wholeOf(source, { spread, delays }, { telling, reader }),
  };
}

const toldOfOwn = (given: Given): FairnessReport['givers'][number] => ({
  givenBy: given.givenBy,
  suppressed: false,
  figures: givenFigures(given, true),
});

function wholeOf(
  source: Source,
  { spread, delays }: { readonly spread: Spread; readonly delays: Delays },
  { telling, reader }: { readonly telling: Telling; readonly reader: Reader },
): Whole {
  const people = peopleIn(source.entries);
  const { all, byGiver } = appealsOf(source.appeals, source.entries);
  return {
    counted: telling.figure(people, { entries: source.entries.length, people }),
    spread: telling.figure(spread.people, spreadFigures(spread)),
    spreadByOffice: spreadByOffice(source, telling),
    pairs: pairsOf(source, { telling, reader }),
    ownOffices: telling.split(
      ownOffices(source.entries, source.managers, source.stays),
      (own) => own.givenBy,
      (own) => ({ givenBy: own.givenBy }),
      ({ entries, points, pointsToOwn, share }) => ({
        entries,
        points,
        pointsToOwn,
        share: numberOf(share),
      }),
    ),
    delays: telling.figure(delays.people, { ...delays, late: toNumber(delays.late) }),
    cases: telling.figure(all.people, caseFigures(all)),
    casesByGiver: reader.seesGiversOfCases
      ? byGiver.map((giver) => ({
          givenBy: giver.givenBy,
          suppressed: false as const,
          figures: caseFigures(giver),
        }))
      : null,
    offices: telling.split(
      fairOffices(source.memberships, source.entries),
      (office) => office.officeId,
      (office) => ({ officeId: office.officeId }),
      officeFigures,
    ),
  };
}

function spreadByOffice(source: Source, telling: Telling): Whole['spreadByOffice'] {
  const offices = [...grouped(personsOf(source), ({ officeId }) => officeId)]
    .map(([officeId, persons]) => ({ officeId, ...spreadOf(persons) }))
    .toSorted((a, b) => (a.officeId < b.officeId ? -1 : 1));
  return telling.split(
    offices,
    (office) => office.officeId,
    (office) => ({ officeId: office.officeId }),
    ({ officeId: _, ...spread }) => spreadFigures(spread),
  );
}

function pairsOf(
  { entries, employeeOf }: Source,
  { telling, reader }: { readonly telling: Telling; readonly reader: Reader },
): Whole['pairs'] {
  const pairs = reciprocal(entries, employeeOf);
  const people = new Set(pairs.flatMap(({ one, other }) => [one, other])).size;
  return telling.figure(people, { pairs: pairs.length, listed: reader.seesFew ? pairs : [] });
}

/** Everybody on the board, with what they were awarded in that employment. */
function personsOf({ members, entries }: Source): readonly (Person & { readonly officeId: string })[] {
  const sums = new Map<string, { awarded: number; entries: number }>();
  for (const entry of entries) {
    const sum = sums.get(keyOf(entry)) ?? { awarded: 0, entries: 0 };
    sum.entries += 1;
    if (isAward(entry)) sum.awarded += entry.points;
    sums.set(keyOf(entry), sum);
  }
  return members.map((member) => ({
    employeeId: member.employeeId,
    officeId: member.officeId,
    score: member.score,
    ...(sums.get(keyOf(member)) ?? { awarded: 0, entries: 0 }),
  }));
}

const keyOf = ({ employeeId, employmentNo }: Pick<Member, 'employeeId' | 'employmentNo'>): string =>
  `${employeeId} ${employmentNo}`;

const toNumber = (value: Fraction | null): number | null => (value === null ? null : numberOf(value));

const givenFigures = (
  { givenBy: _, leniency, share, concentration, ...counts }: Given,
  seesFew: boolean,
): GivenFigures => ({
  ...counts,
  leniency: leniency === null ? null : { ...leniency, value: numberOf(leniency.value) },
  share: {
    own: numberOf(share.own),
    others: toNumber(share.others),
    standardised: standardisedFigures(share),
    turns: share.turns,
  },
  concentration:
    concentration === null
      ? null
      : {
          employeeId: seesFew ? concentration.employeeId : null,
          share: numberOf(concentration.share),
          entries: concentration.entries,
        },
});

const standardisedFigures = ({ standardised }: DeductShare): GivenFigures['share']['standardised'] =>
  standardised === null
    ? null
    : {
        own: numberOf(standardised.own),
        others: numberOf(standardised.others),
        covers: numberOf(standardised.covers),
      };

const spreadFigures = ({ gini, ...spread }: Spread): SpreadFigures => ({ ...spread, gini: toNumber(gini) });

const caseFigures = ({ appealed, upheld, deductionsAfter }: Appealed): CaseFigures => ({
  appealed,
  upheld,
  deductionsAfter,
});

const officeFigures = ({ officeId: _, ...office }: FairOffice): OfficeFigures => ({
  ...office,
  awardsPerMemberMonth: numberOf(office.awardsPerMemberMonth),
  deductionsPerMemberMonth: numberOf(office.deductionsPerMemberMonth),
  pointsPerMemberMonth: numberOf(office.pointsPerMemberMonth),
});
