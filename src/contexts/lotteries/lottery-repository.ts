import { Injectable } from '@nestjs/common';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { Envelope, Outcome } from '../../infrastructure/event-store/outcome.js';
import { localDateOf } from '../../kernel/natural-month.js';
import { commitmentOf, drawn } from '../../proofs/lottery.js';
import { PrincipalRepository } from '../access/principal-repository.js';
import { Organisation } from '../organisation/domain/organisation.js';
import type { LotteryCommand, LotteryContext } from './domain/commands.js';
import { lotteryDecider } from './domain/decisions.js';
import { lotteryStream, type LotteryEvent, type Tickets } from './domain/events.js';
import type { Lottery, LotteryState } from './domain/lottery.js';
import { LotteryTickets } from './lottery-tickets.js';

/** Lotteries, each in a stream of its own with all its tickets. */
@Injectable()
export class LotteryRepository {
  private readonly lotteries: AggregateStore<LotteryState, LotteryCommand, LotteryEvent, LotteryContext>;

  constructor(
    private readonly log: EventLog,
    private readonly organisation: Organisation,
    private readonly principals: PrincipalRepository,
    private readonly tickets: LotteryTickets,
  ) {
    this.lotteries = new AggregateStore(log, lotteryDecider);
  }

  /** @throws LogUnavailable; to freeze also DatabaseUnavailable, Problem `position.not-reached` */
  handle(command: LotteryCommand, envelope: Envelope): Promise<Outcome> {
    return this.lotteries.handle(lotteryStream(command.lotteryId), command, envelope, async () => ({
      today: localDateOf(envelope.recordedAt, this.organisation.timeZone),
      sender: envelope.sender.actor.principalId,
      ...(await this.contextOf(command)),
    }));
  }

  /** The lottery as the log has it now; undefined where there is none. @throws LogUnavailable */
  stateOf(lotteryId: string): Promise<LotteryState> {
    return this.lotteries.stateOf(lotteryStream(lotteryId));
  }

  private async contextOf(command: LotteryCommand): Promise<Partial<LotteryContext>> {
    if (command.type === 'OpenLottery') return { unknownHolders: await this.unknownIn(command.holders) };
    const lottery = await this.stateOf(command.lotteryId);
    if (lottery === undefined) return {};
    if (command.type === 'FreezeLottery' && lottery.status === 'open')
      return { freezing: await this.tickets.count(lottery.opened.tickets) };
    if (command.type !== 'RevealSeed' || lottery.value === undefined) return {};
    const { value } = lottery.value;
    const { prizes } = lottery.opened;
    const rows = await this.rowsOf(lottery);
    return {
      revealing: {
        commitment: commitmentOf(command.seed),
        winners: (seeds) => drawn({ rows, prizes, seeds, value }),
      },
    };
  }

  private async unknownIn(holders: readonly string[]): Promise<readonly string[]> {
    const known = await Promise.all(holders.map((holder) => this.principals.isKnown(holder)));
    return holders.filter((_, at) => known[at] !== true);
  }

  private async rowsOf({ opened: { lotteryId }, rowsAt }: Lottery): Promise<readonly Tickets[]> {
    const rows: Tickets[] = [];
    for (const revision of rowsAt)
      for await (const { event } of this.log.read(lotteryStream(lotteryId), revision, 1))
        if (event.type === 'LotteryRows') rows.push(...event.data.rows);
    return rows;
  }
}
