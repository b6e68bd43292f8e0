import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandController } from '../../../commands/command-controller.js';
import { defineCommand, DispatchedCommand } from '../../../commands/command-definition.js';
import { DateField, LineField } from '../../../commands/fields.js';
import type { TicketRule } from '../domain/events.js';
import type { Outcome } from '../../../infrastructure/event-store/outcome.js';
import { LotteryRepository } from '../lottery-repository.js';
import {
  HoldersField,
  LotteryDto,
  PrizesField,
  TicketsField,
  ticketsOf,
  ValueField,
  type SentPrizes,
  type SentValue,
} from './lottery-fields.js';

export class OpenLotteryDto extends LotteryDto {
  @LineField(200, { description: 'What it is called', example: 'Spring meeting' })
  title!: string;

  @PrizesField()
  prizes!: SentPrizes;

  @TicketsField()
  tickets!: TicketRule;

  @DateField({ description: 'The day of the draw: one to come', example: '2026-12-31' }, false)
  drawOn!: string;

  @ValueField()
  value!: SentValue;

  @HoldersField()
  holders!: readonly string[];
}

export class OpenLotteryCommand extends DispatchedCommand<OpenLotteryDto> {}

export const openLottery = defineCommand(
  'OpenLottery',
  'Open a lottery: what is drawn, who has tickets, by which public number, and who holds the seeds.',
  OpenLotteryDto,
  OpenLotteryCommand,
);
export const OpenLotteryController = commandController(openLottery);

@CommandHandler(OpenLotteryCommand)
export class OpenLotteryHandler implements ICommandHandler<OpenLotteryCommand> {
  constructor(private readonly lotteries: LotteryRepository) {}

  execute({ fields, envelope }: OpenLotteryCommand): Promise<Outcome> {
    const { lotteryId, title, drawOn, holders } = fields;
    const prizes = fields.prizes.map(({ prize, count }) => ({ prize, count }));
    const { what, where, how } = fields.value;
    const terms = {
      title,
      prizes,
      tickets: ticketsOf(fields.tickets),
      drawOn,
      value: { what, where, how },
      holders,
    };
    return this.lotteries.handle({ type: 'OpenLottery', lotteryId, ...terms }, envelope);
  }
}
