import { isWeekend } from '../contexts/due-process/domain/working-days.js';
import { uuidOf } from '../infrastructure/event-store/uuid.js';
import {
  addDays,
  firstDayOf,
  isPastGrace,
  localDateOf,
  monthBefore,
  monthOf,
  monthsFrom,
  monthsUpTo,
  nextMonth,
  type LocalDate,
  type NaturalMonth,
} from '../kernel/natural-month.js';
import { midnightOf } from './local-time.js';
import {
  ACCOUNTS,
  BEHAVIOUR,
  CATEGORIES,
  EDITION,
  GIVEN_NAMES,
  GRADE,
  MANAGED_OFFICE,
  OFFICES,
  PARK,
  SOURCE,
  STANDING,
  SURNAMES,
  told,
  type BehaviourItem,
  type ExampleLanguage,
} from './park.js';
import { nth, Random } from './random.js';

export interface ExampleOptions {
  /** The example is a year, and the days of this month up to then. */
  readonly now: Date;
  readonly timeZone: string;
  readonly language: ExampleLanguage;
  readonly people: number;
  /** Whole months before the present one. */
  readonly months: number;
}

export const WHOLE = { people: 70, months: 12 } as const;

/** A command as its sender writes it. */
export interface SentCommand {
  /** `award-points` in the address. */
  readonly name: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A line of a point book. */
export interface BookLine extends Readonly<Record<string, unknown>> {
  readonly command: string;
  readonly recordedAt: string;
  readonly employeeId?: string;
  readonly points?: number;
  readonly occurredOn?: string;
}

export interface Example {
  readonly people: readonly Person[];
  /** What comes first: the book's beginning, and its closing by hand until the year is in. */
  readonly beginning: readonly SentCommand[];
  /** Offices and people, with the points that they had on paper. */
  readonly staff: readonly BookLine[];
  /** The rulebook, the grades, what HR knows, and accounts with their roles. */
  readonly rules: readonly SentCommand[];
  /** The year, in the order in which it was recorded. */
  readonly year: readonly BookLine[];
  readonly ending: readonly SentCommand[];
  /** Somebody who is second this month, or was in the last one where nothing is recorded yet. */
  readonly nearTheTop: Person;
  readonly manager: Person;
}

export interface Person {
  readonly employeeId: string;
  readonly name: string;
  readonly officeId: string;
  readonly joinedOn: LocalDate;
}

const GRACE_DAYS = 3;
const SEED = 20_250_412;
const EDUCATION = ['college', 'college', 'bachelor', undefined] as const;
/** Minutes after midnight, between which is recorded. */
const [OPENS, SHUTS] = [8 * 60 + 30, 17 * 60 + 30];
const MINUTE_MS = 60_000;
const ENTRIES_OF_DAY = 0.2;
const [AWARD_SHARE, AT_WEEKENDS] = [0.78, 0.15];

/** The example as commands: the same for the same options, on every machine. */
export const exampleOf = (options: ExampleOptions): Example => new ExampleYear(options).whole();

class ExampleYear {
  private readonly random = new Random(SEED);
  private readonly today: LocalDate;
  private readonly first: NaturalMonth;
  /** The day on which all is prepared, well before the first month begins. */
  private readonly eve: LocalDate;
  private readonly people: readonly Person[];
  /** How well each of them does, 0 to 1. */
  private readonly ability = new Map<string, number>();

  private readonly midnights = new Map<LocalDate, number>();

  constructor(private readonly options: ExampleOptions) {
    const { now, timeZone, months } = options;
    this.today = localDateOf(now, timeZone);
    this.first = nth(monthsUpTo(monthOf(this.today), months + 1), 0);
    this.eve = addDays(firstDayOf(this.first), -5);
    this.people = this.staffed();
    for (const { employeeId } of this.people) this.ability.set(employeeId, this.random.next());
  }

  whole(): Example {
    const entries = this.entries();
    const closes = this.closes();
    const inOrder = [...entries, ...closes].sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
    return {
      people: this.people,
      beginning: this.beginning(),
      staff: this.staff(),
      rules: this.rules(),
      year: inOrder,
      ending: [command('set-closing', { graceDays: GRACE_DAYS, automatic: true })],
      nearTheTop: this.nearTheTop(entries),
      manager: this.people.find(({ officeId }) => officeId === MANAGED_OFFICE) ?? nth(this.people, 0),
    };
  }

  private told(text: readonly [string, string]): string {
    return told(text, this.options.language);
  }

  private at(date: LocalDate, minutes = OPENS): string {
    const known = this.midnights.get(date) ?? midnightOf(date, this.options.timeZone).getTime();
    this.midnights.set(date, known);
    return new Date(known + minutes * MINUTE_MS).toISOString();
  }

  private staffed(): readonly Person[] {
    const shares = OFFICES.flatMap(({ officeId, share }) => Array<string>(share).fill(officeId));
    return Array.from({ length: this.options.people }, (_, index) => {
      // Surnames and given names are so many that no two people have both the same.
      const surname = nth(SURNAMES, index);
      const given = nth(GIVEN_NAMES, index * 7);
      const name = this.options.language === 'zh' ? `${surname[0]}${given[0]}` : `${given[1]} ${surname[1]}`;
      const years = this.random.from(0, 18);
      const joined = addDays(firstDayOf(this.first), -30 - years * 365 - this.random.from(0, 300));
      const officeId = nth(shares, index * 3);
      return { employeeId: `P${String(index + 1).padStart(3, '0')}`, name, officeId, joinedOn: joined };
    });
  }

  private beginning(): readonly SentCommand[] {
    return [
      // Nobody closes the months of the year before its entries are in.
      command('set-closing', { graceDays: GRACE_DAYS, automatic: false }),
      command('begin-book', { month: this.first }),
      command('name-organisation', { name: this.told(PARK.name), shortName: this.told(PARK.shortName) }),
    ];
  }

  private staff(): readonly BookLine[] {
    const recordedAt = this.at(this.eve);
    const offices = OFFICES.map(({ officeId, name }) =>
      line('OpenOffice', recordedAt, `office/${officeId}`, { officeId, name: this.told(name) }),
    );
    const people = this.people.map((person) =>
      line('RegisterEmployee', recordedAt, `person/${person.employeeId}`, { ...person }),
    );
    const openings = this.people.map(({ employeeId }) =>
      line('RecordOpening', recordedAt, `opening/${employeeId}`, {
        employeeId,
        openingId: uuidOf(`example/opening-of/${employeeId}`),
        asOf: addDays(firstDayOf(this.first), -1),
        fixed: 0,
        behaviour: 20 + Math.round((this.ability.get(employeeId) ?? 0) * 400),
        source: this.told(SOURCE),
      }),
    );
    return [...offices, ...people, ...openings];
  }

  private rules(): readonly SentCommand[] {
    const then = { recordedAt: this.at(this.eve) };
    const edition = { editionId: 'park-1', ...then };
    const inForceFrom = firstDayOf(this.first);
    const items = [
      ...STANDING.map((item) => ({ ...item, kind: 'fixed', direction: 'award' })),
      ...BEHAVIOUR.map(({ reasons: _, often: __, ...item }) => ({ ...item, kind: 'behaviour' })),
    ].map(({ title, category, points: [from, to], ...item }) => ({
      ...item,
      title: this.told(title),
      category: this.told(CATEGORIES[category]),
      points: from === to ? from : { from, to },
    }));
    const limits = ['award', 'deduct'].map((direction) => ({
      ...{ direction, perEntry: 10, perMonth: 200, perEmployeeMonth: 30 },
    }));
    const resolution = { heldOn: this.eve, entitled: 9, present: 8, votesFor: 8, votesAgainst: 0 };
    const grades = [{ grade: this.told(GRADE), limits }];
    return [
      command('draft-edition', { ...edition, title: this.told(EDITION) }),
      ...items.map((item) => command('put-item', { ...edition, ...item })),
      command('open-edition-for-comment', edition),
      command('adopt-edition', { ...edition, ...resolution, inForceFrom }),
      command('set-authority', { inForceFrom, quorum: 2, proposalDays: 14, grades, ...then }),
      ...this.facts(then),
      ...this.accounts(),
    ];
  }

  private facts(then: { readonly recordedAt: string }): readonly SentCommand[] {
    return this.people.flatMap(({ employeeId, joinedOn }, index) => {
      const education = EDUCATION[index % EDUCATION.length];
      const fact = (attribute: string, value: object): SentCommand =>
        command('record-fact', {
          ...{ employeeId, attribute, ...value, since: joinedOn, ...then },
          factId: uuidOf(`example/fact/${employeeId}/${attribute}`),
        });
      return [
        fact('service', {}),
        ...(education === undefined ? [] : [fact('education', { value: education })]),
      ];
    });
  }

  private accounts(): readonly SentCommand[] {
    return ACCOUNTS.map(({ principalId, role, name }) => ({ principalId, role, name: this.told(name) }))
      .filter(({ role }) => role !== 'employee' && role !== 'manager')
      .flatMap(({ principalId, role, name }) => account(principalId, name, { role }));
  }

  private entries(): readonly BookLine[] {
    const lines: BookLine[] = [];
    for (let day = firstDayOf(this.first); day <= this.today; day = addDays(day, 1)) {
      const expected = this.people.length * ENTRIES_OF_DAY * (isWeekend(day) ? AT_WEEKENDS : 1);
      const count = Math.floor(expected + this.random.next());
      for (let n = 0; n < count; n += 1) lines.push(this.entry(day, n));
    }
    const now = this.options.now.toISOString();
    return lines.filter(({ recordedAt }) => recordedAt <= now);
  }

  private entry(day: LocalDate, n: number): BookLine {
    const person = this.random.oneOf(this.people);
    const ability = this.ability.get(person.employeeId) ?? 0;
    const isAward = this.random.next() < AWARD_SHARE + (ability - 0.5) * 0.3;
    const item = this.item(isAward ? 'award' : 'deduct');
    const recordedAt = this.at(day, this.random.from(OPENS, SHUTS));
    const [from, to] = item.points;
    return line(isAward ? 'AwardPoints' : 'DeductPoints', recordedAt, `entry/${day}/${n}`, {
      ...{ employeeId: person.employeeId, kind: 'behaviour', itemCode: item.code },
      entryId: uuidOf(`example/entry/${day}/${n}`),
      points: this.random.from(from, to),
      reason: this.told(this.random.oneOf(item.reasons)),
      occurredOn: day,
    });
  }

  private item(direction: BehaviourItem['direction']): BehaviourItem {
    const items = BEHAVIOUR.filter((item) => item.direction === direction);
    let left = this.random.next() * items.reduce((sum, { often }) => sum + often, 0);
    return items.find(({ often }) => (left -= often) < 0) ?? nth(items, 0);
  }

  private closes(): readonly BookLine[] {
    return [...monthsFrom(this.first, monthBefore(monthOf(this.today)))]
      .filter((month) => isPastGrace(month, this.today, GRACE_DAYS))
      .map((month) => {
        const recordedAt = this.at(addDays(firstDayOf(nextMonth(month)), GRACE_DAYS), 0);
        return line('CloseMonth', recordedAt, `close/${month}`, { month });
      });
  }

  private nearTheTop(entries: readonly BookLine[]): Person {
    const latest = entries.at(-1)?.occurredOn ?? this.today;
    const scores = new Map<string, number>();
    for (const { command: name, employeeId = '', points = 0, occurredOn = '' } of entries)
      if (monthOf(occurredOn) === monthOf(latest))
        scores.set(employeeId, (scores.get(employeeId) ?? 0) + (name === 'AwardPoints' ? points : -points));
    const [, second] = [...scores].sort(([, a], [, b]) => b - a).map(([employeeId]) => employeeId);
    return this.people.find(({ employeeId }) => employeeId === second) ?? nth(this.people, 0);
  }
}

/** A command of the example. */
export const command = (name: string, fields: SentCommand['fields']): SentCommand => ({
  name,
  // Known by its content, so that an example that was cut off is completed by the same commands.
  fields: { commandId: uuidOf(`example/${name}/${JSON.stringify(fields)}`), ...fields },
});

/** A new account with one role. */
export const account = (
  principalId: string,
  name: string,
  role: Readonly<Record<string, unknown>>,
  employeeId?: string,
): readonly SentCommand[] => [
  command('register-principal', {
    ...{ principalId, kind: 'person', name },
    ...(employeeId === undefined ? {} : { employeeId }),
  }),
  command('assign-roles', { principalId, roles: [role] }),
];

function line(command: string, recordedAt: string, key: string, fields: object): BookLine {
  return { commandId: uuidOf(`example/${key}`), recordedAt, command, ...fields };
}
