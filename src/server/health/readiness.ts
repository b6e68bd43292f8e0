import { Injectable, Optional } from '@nestjs/common';
import { PROJECTIONS } from '../../../projections/index.js';
import { statusOf, type ProjectionStatus } from '../../../projections/runtime/health.js';
import { Access } from '../../contexts/access/access.js';
import type { Cut } from '../../infrastructure/event-store/cut-streams.js';
import { placesOf, type Comparison } from '../../contexts/comparison/domain/differences.js';
import { LastComparison } from '../../contexts/comparison/last-comparison.js';
import { EventLog, type Following } from '../../infrastructure/event-store/event-log.js';
import type { SetAside } from '../../infrastructure/event-store/set-asides.js';
import { withTimeout } from '../../kernel/with-timeout.js';
import type { JobsStatus } from '../../jobs/jobs-status.js';
import { ScheduledJobs } from '../../jobs/scheduled-jobs.js';
import { Postgres } from '../../infrastructure/postgres/postgres.js';
import type { ComparisonHealth, CutStream, FollowerHealth, PartHealth, Ready } from './health-dto.js';
import { SharedAnswer } from '../../infrastructure/event-store/shared-answer.js';
import type { LastKept } from '../kept/last-kept.js';
import { Keeping } from './keeping.js';
import { nameless } from './nameless.js';
import { Standstill } from './standstill.js';

const CHECK_TIMEOUT_MS = 3_000;
/** The shortest time between two looks, however many ask, and however often. */
const LOOK_GAP_MS = 500;

/** Tells whether commands and reads are answered, as far as that can be seen without doing either. */
@Injectable()
export class Readiness {
  private readonly shared = new SharedAnswer(async () => nameless(await this.look()), LOOK_GAP_MS);
  private readonly standstill = new Standstill();
  private readonly comparisons: LastComparison;

  constructor(
    private readonly log: EventLog,
    private readonly postgres: Postgres,
    @Optional() private readonly access?: Access,
    @Optional() private readonly scheduledJobs?: ScheduledJobs,
    @Optional() private readonly keeping?: Keeping,
  ) {
    this.comparisons = new LastComparison(postgres);
  }

  now(): Promise<Ready> {
    return this.shared.answer();
  }

  private async lastKept(): Promise<LastKept | undefined> {
    if (this.keeping === undefined) return undefined;
    return (await settled(this.keeping.last())).value;
  }

  private async look(): Promise<Ready> {
    const writing = Promise.all([settled(this.log.tryAppend()), settled(this.postgres.mustBeWritable())]);
    const head = await settled(this.log.head());
    const comparing = settled(this.comparisons.read());
    const projections = await settled(statusOf(this.postgres, PROJECTIONS, head.value ?? 0n));
    const [append, writable] = await writing;
    const eventStore = partOf(head.fault ?? append.fault, head.value);
    const database = partOf(projections.fault ?? writable.fault);
    const models = projections.value ?? [];
    const compared = await comparing;
    const access = this.access && partOf(this.access.trouble);
    const followers = [...this.log.followers].map(followerPart).sort(byName);
    const jobs = this.scheduledJobs?.status;
    const cutStreams = this.log.cuts.all.map(cutPart);
    await settled(this.log.setAsides.newest());
    const stopped = [
      ...faultsOf({ eventStore, database }),
      ...followers.flatMap(({ state, detail }) => (state === 'down' ? [detail ?? state] : [])),
      ...models.filter(isAtFault).map(({ name, state }) => `projection ${name} is ${state}`),
      ...this.standstill.among(models).map(({ name }) => `projection ${name} stands still`),
    ];
    const waiting = [
      ...(jobs?.trouble === undefined ? [] : [`jobs: ${jobs.trouble}`]),
      ...cutStreams.map(({ stream, how }) => `stream ${stream} was ${how}`),
      ...differencesIn(compared.value),
    ];
    return {
      ...verdict(stopped, waiting),
      eventStore,
      database,
      ...(access === undefined ? {} : { access }),
      ...(jobs === undefined ? {} : { jobs: jobsPart(jobs) }),
      ...(compared.value === undefined ? {} : { comparison: comparisonPart(compared.value) }),
      ...keptPart(await this.lastKept()),
      followers,
      projections: [...models],
      cutStreams,
      setAside: this.log.setAsides.all.map(setAsidePart),
    };
  }
}

interface Settled<T> {
  readonly value?: T;
  readonly fault?: string;
}

async function settled<T>(check: Promise<T>): Promise<Settled<T>> {
  try {
    return { value: await withTimeout(CHECK_TIMEOUT_MS, check) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

function verdict(stopped: readonly string[], waiting: readonly string[]): Pick<Ready, 'status' | 'reasons'> {
  const reasons = [...stopped, ...waiting];
  if (stopped.length > 0) return { status: 'not-ready', reasons };
  return { status: waiting.length > 0 ? 'degraded' : 'ready', reasons };
}

const partOf = (fault: string | undefined, position?: bigint): PartHealth => ({
  state: fault === undefined ? 'up' : 'down',
  ...(fault === undefined ? {} : { detail: fault }),
  ...(position === undefined ? {} : { position: String(position) }),
});

const followerPart = ({ about, trouble }: Following): FollowerHealth => ({
  name: about,
  state: trouble === undefined ? 'up' : 'down',
  ...(trouble === undefined ? {} : { detail: trouble }),
});

const keptPart = (kept: LastKept | undefined): Pick<Ready, 'kept'> => (kept === undefined ? {} : { kept });

const byName = (one: FollowerHealth, other: FollowerHealth): number => (one.name < other.name ? -1 : 1);

const cutPart = ({ stream, how, position }: Cut): CutStream => ({ stream, how, position: String(position) });

const setAsidePart = ({ position, stream, revision, eventType, setAsideAt, recordedAt }: SetAside) => ({
  position: String(position),
  stream,
  revision,
  type: eventType,
  setAsideAt: String(setAsideAt),
  recordedAt,
});

const jobsPart = ({ state, detail, lastTickAt }: JobsStatus): PartHealth => ({
  state,
  ...(detail === undefined ? {} : { detail }),
  ...(lastTickAt === undefined ? {} : { lastTickAt }),
});

const comparisonPart = (last: Comparison): ComparisonHealth => ({
  at: last.endedAt,
  position: last.position,
  rows: last.rows,
  differences: last.differenceCount,
  ...(last.differenceCount === 0 ? {} : { detail: placesOf(last.differences) }),
});

/** Health needs no key: whose rows they are is told to auditors. */
const differencesIn = (last: Comparison | undefined): string[] =>
  last === undefined || last.differenceCount === 0
    ? []
    : [
        `comparison: ${last.differenceCount} rows are not what the events give (${placesOf(last.differences)}); /v1/log/comparison names them`,
      ];

const faultsOf = (parts: Readonly<Record<string, PartHealth | undefined>>): string[] =>
  Object.entries(parts).flatMap(([name, part]) =>
    part?.state === 'down' ? [`${name}: ${part.detail ?? 'down'}`] : [],
  );

/** Whether a projection is at fault: one that nobody runs, or that has stopped, is as bad as a lost database; one that lags is only late. */
const isAtFault = ({ state }: ProjectionStatus): boolean => state === 'waiting' || state === 'stopped';
