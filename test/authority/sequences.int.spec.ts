import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import fc from 'fast-check';
import type { Actor } from '../../src/contexts/access/domain/actor.js';
import { EVERYWHERE } from '../../src/contexts/access/domain/actor.js';
import { WriteSideModule } from '../../src/server/write-side.module.js';
import { EntryProcess } from '../../src/processes/entries/entry-process.js';
import { ReversalProcess } from '../../src/processes/entries/reversal-process.js';
import { EmployeeRepository } from '../../src/contexts/employees/employee-repository.js';
import { causedCommand } from '../../src/infrastructure/event-store/caused-command.js';
import type { Envelope, Outcome } from '../../src/infrastructure/event-store/outcome.js';
import { uuidOf } from '../../src/infrastructure/event-store/uuid.js';
import { ProposalRepository } from '../../src/contexts/proposals/proposal-repository.js';
import { ProposalProcess } from '../../src/processes/proposals/proposal-process.js';
import { carriedOut } from '../support/principals.js';
import { SetClock, startService, type TestService } from '../support/service.js';
import {
  arrived,
  begun,
  GRADES,
  ITEMS,
  NOTHING,
  onTheirWay,
  QUORUM,
  type Act,
  type Member,
  type Person,
  type World,
} from './model.js';

let parts: ModuleRef;

@Global()
@Module({ imports: [WriteSideModule] })
class Inside {
  constructor(ref: ModuleRef) {
    parts = ref;
  }
}

const part = <T>(type: abstract new (...args: never[]) => T): T =>
  parts.get(type as never, { strict: false });

const clock = new SetClock(new Date('2025-03-01T09:00:00+08:00'));
/** The speed of a command is not tested here. */
const HANGS_AFTER_MS = 300_000;
const NOW = new Date('2025-04-20T09:00:00+08:00');
let service: TestService;

beforeAll(async () => {
  // No test here uses a read model.
  service = await startService({ clock, more: Inside, roles: ['api'] });
  const { api } = service;
  await carriedOut(api, 'open-office', { officeId: 'o', name: 'O' });
  await carriedOut(api, 'draft-edition', { editionId: 'e', title: 'E' });
  for (const { code, category, direction, from, to } of ITEMS) {
    const item = { code, category, direction, points: { from, to }, title: code, kind: 'behaviour' };
    await carriedOut(api, 'put-item', { editionId: 'e', ...item });
  }
  await carriedOut(api, 'open-edition-for-comment', { editionId: 'e' });
  const votes = { entitled: 3, present: 3, votesFor: 3, votesAgainst: 0 };
  await carriedOut(api, 'adopt-edition', { editionId: 'e', inForceFrom: '2025-03-02', ...votes });
  const set = { inForceFrom: '2025-03-02', grades: GRADES, quorum: QUORUM, proposalDays: 30 };
  await carriedOut(api, 'set-authority', set);
  clock.instant = NOW;
});

afterAll(() => service.stop());

/** The people of one organisation, with ids that no other sequence has. */
class Run {
  private readonly name = randomUUID().slice(0, 8);

  async begin(): Promise<void> {
    for (const employee of EMPLOYEES) {
      const joining = {
        employeeId: this.employee(employee),
        name: 'N',
        officeId: 'o',
        joinedOn: '2025-01-01',
      };
      await part(EmployeeRepository).handle({ type: 'RegisterEmployee', ...joining }, this.envelope('none'));
    }
  }

  async send(act: Act): Promise<string> {
    const outcome = await this.outcomeOf(act);
    return outcome.status === 'rejected' ? outcome.code : outcome.status;
  }

  private outcomeOf(act: Act): Promise<Outcome> {
    const employeeId = this.employee(act.employee);
    const entryId = this.entry(act.entry);
    if (act.act === 'reverse') {
      const reverse = { type: 'ReverseEntry', employeeId, entryId, reason: 'R' } as const;
      return part(ReversalProcess).reverse(reverse, this.byOfficer());
    }
    const envelope = this.envelope(act.by);
    if (act.act === 'record') {
      const { item, points, day: occurredOn } = act;
      const { direction } = ITEMS.find(({ code }) => code === item)!;
      const content = {
        direction,
        kind: 'behaviour',
        itemCode: item,
        points,
        reason: 'R',
        occurredOn,
      } as const;
      return part(EntryProcess).record({ type: 'RecordEntry', employeeId, entryId, ...content }, envelope);
    }
    const proposalId = uuidOf(`proposal/${this.actor(act.of).principalId}/${employeeId}/${entryId}`);
    if (act.act === 'vote')
      return part(ProposalProcess).vote({ type: 'VoteOnProposal', proposalId, vote: act.vote }, envelope);
    if (act.act === 'withdraw')
      return part(ProposalRepository).handle({ type: 'WithdrawProposal', proposalId }, envelope);
    const decide = { type: 'DecideProposal', proposalId, decision: act.act, reason: null } as const;
    return part(ProposalProcess).decide(decide, envelope);
  }

  /** The entries in the files, each with the authority behind it. */
  async filed(): Promise<string[]> {
    const lines: string[] = [];
    for (const employee of EMPLOYEES) {
      const entries = new Map<string, string>();
      for await (const { event } of service.log.read(`employee-${this.employee(employee)}`)) {
        if (event.type === 'PointAwarded' || event.type === 'PointDeducted') {
          const { entryId, itemCode, points, ground } = event.data;
          const by = ground !== undefined && 'principalId' in ground ? ground.principalId : '-';
          entries.set(entryId, `${itemCode} ${points} ${by}`);
        } else if (event.type === 'EntryReversed') {
          entries.set(event.data.entryId, `${entries.get(event.data.entryId)} reversed`);
        }
      }
      lines.push(...[...entries].map(([entryId, text]) => `${this.employee(employee)} ${entryId} ${text}`));
    }
    return lines.sort();
  }

  filedBy({ filed }: World): string[] {
    return filed
      .map(({ employee, entry, item, points, authority, isReversed }) => {
        const by = authority === undefined ? '-' : this.actor(authority).principalId;
        const end = isReversed === true ? ' reversed' : '';
        return `${this.employee(employee)} ${this.entry(entry)} ${item} ${points} ${by}${end}`;
      })
      .sort();
  }

  private actor(name: Person | Member): Actor {
    const principalId = `${name}-${this.name}`;
    const role =
      name === 'low' || name === 'high'
        ? ({ role: 'manager', grade: name, officeId: null } as const)
        : undefined;
    const other = { role: name === 'none' ? 'recorder' : 'member' } as const;
    return { principalId, kind: 'person', employeeId: null, roles: [role ?? other] };
  }

  private envelope(by: Person | Member): Envelope {
    return this.envelopeOf(this.actor(by));
  }

  /** A sender who may take back entries that no proposal decided. */
  private byOfficer(): Envelope {
    return this.envelopeOf({ ...this.actor('none'), roles: [{ role: 'points-officer' }] });
  }

  private envelopeOf(actor: Actor): Envelope {
    const sender = { actor, reach: EVERYWHERE };
    const envelope = causedCommand([randomUUID()], {
      recordedAt: NOW,
      recordedBy: actor.principalId,
      sender,
    });
    return { ...envelope, patience: AbortSignal.timeout(HANGS_AFTER_MS) };
  }

  private readonly employee = (employee: string): string => `${employee}-${this.name}`;
  private readonly entry = (entry: string): string => uuidOf(`${this.name} ${entry}`);
}

const EMPLOYEES = ['E1', 'E2'] as const;
const employee = fc.constantFrom(...EMPLOYEES);
const entry = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const person = fc.constantFrom<Person>('low', 'high', 'none');
const record = fc.record({
  act: fc.constant('record' as const),
  by: person,
  employee,
  entry,
  item: fc.constantFrom(...ITEMS.map(({ code }) => code)),
  points: fc.integer({ min: 1, max: 13 }),
  day: fc.constantFrom('2025-03-10', '2025-03-11', '2025-04-02'),
});
const about = { of: person, employee, entry };
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: record },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('reverse' as const), employee, entry }) },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constantFrom('accept' as const, 'accept' as const, 'decline' as const),
      by: person,
      ...about,
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('withdraw' as const), by: person, ...about }) },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('vote' as const),
      by: fc.constantFrom<Member>('m1', 'm2', 'm3'),
      vote: fc.constantFrom('for', 'for', 'against'),
      ...about,
    }),
  },
);
/** Steps one after the other; the acts within a step at once. */
const sequence = fc.array(fc.array(act, { minLength: 1, maxLength: 3 }), { minLength: 6, maxLength: 14 });

/** The worlds to which these acts with these answers lead, in any order. */
function worldsAfter(world: World, acts: readonly Act[], answers: readonly string[]): World[] {
  const coming = onTheirWay(world);
  if (acts.length === 0 && coming.length === 0) return [world];
  const next = acts.flatMap((first, index) => {
    const { answer, world: after } = begun(world, first);
    if (answer !== answers[index]) return [];
    const others = <T>(all: readonly T[]): T[] => all.filter((_, other) => other !== index);
    return worldsAfter(after, others(acts), others(answers));
  });
  return [...next, ...coming.flatMap((entry) => worldsAfter(arrived(world, entry), acts, answers))];
}

async function check(steps: readonly (readonly Act[])[]): Promise<void> {
  const run = new Run();
  await run.begin();
  let worlds: World[] = [NOTHING];
  for (const acts of steps) {
    const answers = await Promise.all(acts.map((one) => run.send(one)));
    const possible = worlds.flatMap((world) => worldsAfter(world, acts, answers));
    if (possible.length === 0) {
      const expected = worlds.map((world) => acts.map((one) => begun(world, one).answer));
      throw new Error(
        `${JSON.stringify(acts)} were answered ${answers.join()}, not ${expected.join(' or ')}`,
      );
    }
    worlds = [...new Map(possible.map((world) => [JSON.stringify(world), world])).values()];
  }
  const filed = await run.filed();
  expect(worlds.map((world) => run.filedBy(world))).toContainEqual(filed);
}

/** Independent of one another, so that many can run at once. */
/** Other ones each time; by hand 1,000 at once: `SEQUENCES=1000`. */
const SEQUENCES = Number(process.env['SEQUENCES'] ?? 400);
const SEQUENCES_AT_ONCE = 10;

it(`${SEQUENCES} sequences of commands, some of them at once, are answered as a plain model answers them`, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(sequence, { minLength: SEQUENCES_AT_ONCE, maxLength: SEQUENCES_AT_ONCE }),
      async (sequences) => {
        await Promise.all(sequences.map(check));
      },
    ),
    { numRuns: SEQUENCES / SEQUENCES_AT_ONCE, endOnFailure: true },
  );
});
