import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../kernel/natural-month.js';
import type { EverEmployed } from '../../contexts/employees/domain/employee.js';
import { EmployeeRepository } from '../../contexts/employees/employee-repository.js';
import { serviceCommand } from '../../infrastructure/event-store/caused-command.js';
import type { Outcome } from '../../infrastructure/event-store/outcome.js';
import { uuidOf } from '../../infrastructure/event-store/uuid.js';
import { Organisation } from '../../contexts/organisation/domain/organisation.js';
import { RolloutRepository } from '../../contexts/rollout/rollout-repository.js';
import { SERVICE } from '../../contexts/rulebook/domain/events.js';
import { factKey } from '../../contexts/rulebook/domain/items.js';
import { RulebookRepository } from '../../contexts/rulebook/rulebook-repository.js';
import { FactRepository } from '../../contexts/facts/fact-repository.js';
import type { Facts } from '../../contexts/facts/domain/facts.js';
import { dueOn, ONCE, type Grant, type GrantName } from '../../contexts/facts/domain/granting.js';

/** Grants fixed points for facts, and takes them back when a fact was not so. */
@Injectable()
export class GrantingProcess {
  constructor(
    private readonly organisation: Organisation,
    private readonly facts: FactRepository,
    private readonly employees: EmployeeRepository,
    private readonly rulebook: RulebookRepository,
    private readonly rollout: RolloutRepository,
  ) {}

  /**
   * Brings a file in line with the facts: each grant once, however often and from wherever this is called.
   * @returns the number of entries and reversals
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
    return serviceCommand(words, { recordedAt: now });
  }
}

const isDone = ({ status }: Outcome): boolean => status === 'accepted';

/** Keyed by the secret of the person's facts, so that nobody can use the id before. */
const entryIdOf = ({ digestKey }: Facts, { factId, version, occasion }: GrantName): string =>
  uuidOf(`grant/${digestKey}/${factId}/${version}/${occasion}`);

const stands = ({ entries, reversed }: EverEmployed, entryId: string): boolean =>
  entries.has(entryId) && !reversed.has(entryId);

function reasonOf({ attribute, value, since, occasion }: Grant): string {
  if (attribute === SERVICE)
    return `${occasion} ${occasion === '1' ? 'year' : 'years'} of service since ${since}`;
  const fact = `${factKey({ attribute, value })}, since ${since}`;
  return occasion === ONCE ? fact : `${fact}, for ${occasion}`;
}
