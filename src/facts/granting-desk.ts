import { Injectable } from '@nestjs/common';
import { THE_SERVICE } from '../access/actor.js';
import { localDateOf } from '../calendar/natural-month.js';
import type { EverEmployed } from '../employees/employee.js';
import { EmployeeFiles } from '../employees/employee-files.js';
import { followUp } from '../event-store/follow-up.js';
import type { Outcome } from '../event-store/outcome.js';
import { uuidOf } from '../event-store/uuid.js';
import { Organisation } from '../organisation/organisation.js';
import { RolloutBook } from '../rollout/rollout-book.js';
import { factKey } from '../rulebook/items.js';
import { RulebookBook } from '../rulebook/rulebook-book.js';
import { FactBook } from './fact-book.js';
import type { Facts } from './facts.js';
import { dueOn, type Grant, type GrantName } from './granting.js';

/** Where fixed points are granted for what HR knows, and taken back when it was not so. */
@Injectable()
export class GrantingDesk {
  constructor(
    private readonly organisation: Organisation,
    private readonly facts: FactBook,
    private readonly employees: EmployeeFiles,
    private readonly rulebook: RulebookBook,
    private readonly rollout: RolloutBook,
  ) {}

  /**
   * Brings a file to where the facts have it: each grant once, however often and from wherever this is done.
   * @returns how many entries and reversals it took
   * @throws LogUnavailable
   */
  async settle(employeeId: string, now: Date): Promise<number> {
    const [facts, file, editions, rollout] = await Promise.all([
      this.facts.of(employeeId),
      this.employees.stateOf(employeeId),
      this.rulebook.adopted(),
      this.rollout.plan(),
    ]);
    if (file.status !== 'employed') return 0;
    const today = localDateOf(now, this.organisation.timeZone);
    const { outdated, grants } = dueOn(facts, { employment: file, editions, rollout, today });
    let done = 0;
    for (const entryId of outdated.map((name) => entryIdOf(facts, name)))
      if (stands(file, entryId) && isDone(await this.takeBack(employeeId, entryId, now))) done += 1;
    for (const grant of grants) {
      const entryId = entryIdOf(facts, grant);
      if (file.entries.has(entryId)) continue;
      if (isDone(await this.grant(employeeId, file.employmentNo, { ...grant, entryId }, now))) done += 1;
    }
    return done;
  }

  private grant(
    employeeId: string,
    employmentNo: number,
    grant: Grant & { readonly entryId: string },
    now: Date,
  ): Promise<Outcome> {
    const { entryId, factId, version, itemCode, points, occurredOn } = grant;
    return this.employees.handle(
      {
        type: 'RecordEntry',
        employeeId,
        employmentNo,
        entryId,
        direction: 'award',
        kind: 'fixed',
        itemCode,
        points,
        occurredOn,
        reason: reasonOf(grant),
        ground: { by: 'fact', factId, version },
      },
      this.envelope(['grant', employeeId, entryId], now),
    );
  }

  private takeBack(employeeId: string, entryId: string, now: Date): Promise<Outcome> {
    return this.employees.handle(
      { type: 'ReverseEntry', employeeId, entryId, reason: 'What was known of it was put right.' },
      this.envelope(['take back', employeeId, entryId], now),
    );
  }

  private envelope(words: readonly string[], now: Date) {
    const recordedBy = THE_SERVICE.actor.principalId;
    return followUp(words, { recordedAt: now, recordedBy, sender: THE_SERVICE });
  }
}

const isDone = ({ status }: Outcome): boolean => status === 'accepted';

/** Keyed by the secret of the person's facts, so that nobody can use it before. */
const entryIdOf = ({ digestKey }: Facts, { factId, version, year }: GrantName): string =>
  uuidOf(`grant/${digestKey}/${factId}/${version}/${year}`);

const stands = ({ entries, reversed }: EverEmployed, entryId: string): boolean =>
  entries.has(entryId) && !reversed.has(entryId);

const reasonOf = ({ attribute, value, since, year }: Grant): string =>
  attribute === 'service'
    ? `${year} ${year === 1 ? 'year' : 'years'} of service since ${since}`
    : `${factKey({ attribute, value })}, since ${since}`;
