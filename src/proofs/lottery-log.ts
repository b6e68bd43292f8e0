import type { LotteryEvent, Tickets } from '../contexts/lotteries/domain/events.js';
import type { ExportedEvent } from './exported-event.js';
import type { LotteryToCheck } from './lottery.js';

type DataOf<Type extends LotteryEvent['type']> = Extract<LotteryEvent, { readonly type: Type }>['data'];

/** Finds a lottery that was drawn among the events of a log. */
export class LotteryFinder {
  private readonly events: LotteryEvent[] = [];

  constructor(private readonly lotteryId: string) {}

  take({ stream, type, data }: ExportedEvent): void {
    if (stream === `lottery-${this.lotteryId}`) this.events.push({ type, data } as LotteryEvent);
  }

  /** Undefined where there is none, or it was not drawn. */
  get found(): LotteryToCheck | undefined {
    const [opened] = this.of('LotteryOpened');
    const [frozen] = this.of('LotteryFrozen');
    const [given] = this.of('LotteryValue');
    const [drawn] = this.of('LotteryDrawn');
    if (opened === undefined || frozen === undefined || given === undefined || drawn === undefined)
      return undefined;
    const rows: Tickets[] = this.of('LotteryRows').flatMap((page) => page.rows);
    const commitments = new Map(this.of('SeedCommitted').map((one) => [one.holder, one.commitment]));
    const seeds = new Map(this.of('SeedRevealed').map((one) => [one.holder, one.seed]));
    const [one = '', other = ''] = opened.holders;
    const both = (of: ReadonlyMap<string, string>): [string, string] => [
      of.get(one) ?? '',
      of.get(other) ?? '',
    ];
    return {
      rows,
      prizes: opened.prizes,
      seeds: both(seeds),
      commitments: both(commitments),
      value: given.value,
      root: frozen.root,
      winners: drawn.winners,
    };
  }

  private of<Type extends LotteryEvent['type']>(type: Type): DataOf<Type>[] {
    return this.events.filter((event) => event.type === type).map(({ data }) => data as DataOf<Type>);
  }
}
