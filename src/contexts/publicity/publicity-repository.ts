import { Injectable } from '@nestjs/common';
import { localDateOf, type LocalDate } from '../../kernel/natural-month.js';
import { DueProcessRepository } from '../due-process/due-process-repository.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { Envelope, Outcome } from '../../infrastructure/event-store/outcome.js';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import { Organisation } from '../organisation/domain/organisation.js';
import { SEALS_STREAM, type SealEvent } from '../seals/domain/events.js';
import { sealDecider } from '../seals/decisions.js';
import { CachedStream } from '../../infrastructure/event-store/cached-stream.js';
import { Clock } from '../../kernel/clock.js';
import type { Seals } from '../seals/decisions.js';
import { isStillOpen } from '../cases/domain/case.js';
import { BoardCases, type BoardCase } from './domain/board-cases.js';
import { RemediedBoards } from './domain/remedied-boards.js';
import { closeOfPeriod, toPublish } from './domain/closings.js';
import type { Confirmations } from './domain/confirmed.js';
import { ClosingsRepository } from '../calendar/closings-repository.js';
import { publicityDecider, type PublicityCommand, type PublicityContext } from './domain/decisions.js';
import { PUBLICITY_STREAM, type CaseCounts, type PublicityEvent } from './domain/events.js';
import type { Publicity } from './domain/publicity.js';

/** Publishes boards, and confirms them. */
@Injectable()
export class PublicityRepository {
  private readonly files: AggregateStore<Publicity, PublicityCommand, PublicityEvent, PublicityContext>;
  private readonly seals: CachedStream<Seals, SealEvent>;

  constructor(
    private readonly log: EventLog,
    private readonly organisation: Organisation,
    clock: Clock,
    private readonly dueProcess: DueProcessRepository,
    private readonly closings: ClosingsRepository,
    private readonly boardCases: BoardCases,
    private readonly remediedBoards: RemediedBoards,
  ) {
    this.files = new AggregateStore(log, publicityDecider);
    this.seals = new CachedStream(log, clock, SEALS_STREAM, sealDecider);
  }

  /** @throws LogUnavailable, DatabaseUnavailable, Problem `position.not-reached` */
  handle(command: PublicityCommand, envelope: Envelope): Promise<Outcome> {
    const today = localDateOf(envelope.recordedAt, this.organisation.timeZone);
    return this.files.handle(PUBLICITY_STREAM, command, envelope, () => this.contextOf(command, today));
  }

  /** The boards as the log has them now. @throws LogUnavailable */
  state(): Promise<Publicity> {
    return this.files.stateOf(PUBLICITY_STREAM);
  }

  /** The board to be published next, if any. @throws LogUnavailable */
  async nextToPublish(): Promise<string | undefined> {
    const [publicity, closings, dueProcess] = await Promise.all([
      this.state(),
      this.closings.now(),
      this.dueProcess.now(),
    ]);
    return toPublish(closings, dueProcess.on).find((period) => !publicity.has(period));
  }

  /** What decides by now which boards are confirmed. @throws LogUnavailable */
  async confirmations(): Promise<Confirmations> {
    const [publicity, closings, { on: policyOn }] = await Promise.all([
      this.state(),
      this.closings.now(),
      this.dueProcess.now(),
    ]);
    return { publicity, closings, policyOn };
  }

  /** The boards whose window is over on a day and that are not confirmed. @throws LogUnavailable */
  async toConfirm(today: LocalDate): Promise<readonly string[]> {
    return [...(await this.state())].flatMap(([period, { until, confirmed }]) =>
      confirmed === undefined && until < today ? [period] : [],
    );
  }

  private async contextOf(command: PublicityCommand, today: LocalDate): Promise<PublicityContext> {
    if (command.type === 'PublishBoard')
      return { today, publishing: await this.publishing(command.period, today) };
    const window = (await this.state()).get(command.period);
    if (window === undefined || window.confirmed !== undefined || today <= window.until) return { today };
    const head = await this.log.head();
    const [cases, remedied] = await Promise.all([
      this.boardCases.about(command.period, head),
      this.remediedBoards.isOther(command.period, head),
    ]);
    const counts = countsOf(cases, today);
    return { today, standing: { cases: counts, remedied } };
  }

  private async publishing(period: string, today: LocalDate): Promise<PublicityContext['publishing']> {
    const [closings, dueProcess, seals] = await Promise.all([
      this.closings.now(),
      this.dueProcess.now(),
      this.seals.newest(),
    ]);
    const close = closeOfPeriod(closings, period);
    if (close === undefined) return undefined;
    const policy = dueProcess.on(close.on);
    const all = toPublish(closings, dueProcess.on);
    return {
      closedAt: close.position,
      window: policy?.publicity
        ? { until: dueProcess.plus(today, policy.publicity.boardDays, policy.days), days: policy.days }
        : undefined,
      before: all.slice(0, Math.max(0, all.indexOf(period))),
      seal: seals.months.get(close.month)?.digest,
    };
  }
}

/** How each stands: one that may still be taken further is open. */
function countsOf(cases: readonly BoardCase[], today: LocalDate): CaseCounts {
  const stands = cases.map((one) => (isStillOpen(one, today) ? 'open' : one.status));
  const count = (wanted: BoardCase['status']): number => stands.filter((status) => status === wanted).length;
  return {
    upheld: count('upheld'),
    refused: count('refused'),
    withdrawn: count('withdrawn'),
    lapsed: count('lapsed'),
    open: count('open'),
  };
}
