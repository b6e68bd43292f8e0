import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { NameOf } from '../../src/infrastructure/http/names/name-of.js';

export class PrizeView {
  @ApiProperty()
  readonly prize!: string;
  @ApiProperty({ type: 'integer' })
  readonly count!: number;
}

export class TicketRuleView {
  @ApiPropertyOptional({ description: 'The period of a confirmed board.', example: '2026' })
  readonly board?: string;
  @ApiPropertyOptional({ type: 'integer', description: 'Points for a ticket.' })
  readonly per?: number;
  @ApiPropertyOptional({ type: 'integer', description: 'The most tickets of one person.' })
  readonly most?: number;
  @ApiPropertyOptional({ format: 'uuid', description: 'A run: who is equal at the edge of its places.' })
  readonly run?: string;
}

export class PublicValueView {
  @ApiProperty()
  readonly what!: string;
  @ApiProperty()
  readonly where!: string;
  @ApiProperty()
  readonly how!: string;
}

export class FrozenView {
  @ApiProperty({ pattern: '^\\d+$', description: 'The place in the log up to which everything counts.' })
  readonly position!: string;
  @ApiProperty({ description: 'The root of the RFC 6962 tree over the canonical JSON of the tickets.' })
  readonly root!: string;
  @ApiProperty({ type: 'integer' })
  readonly people!: number;
  @ApiProperty({ type: 'integer' })
  readonly tickets!: number;
}

export class WinnerView {
  @ApiProperty()
  readonly prize!: string;
  @ApiProperty()
  readonly employeeId!: string;
  @NameOf('employee', 'employeeId')
  readonly name?: string | null;
}

const STATUSES = ['open', 'frozen', 'revealing', 'drawn', 'failed'];
const HASHES = { type: 'array', items: { type: 'string', nullable: true } } as const;

export class LotteryView {
  @ApiProperty()
  readonly lotteryId!: string;
  @ApiProperty()
  readonly title!: string;
  @ApiProperty({ enum: STATUSES })
  readonly status!: string;
  @ApiProperty({ type: [PrizeView], description: 'In the order in which they are drawn.' })
  readonly prizes!: readonly PrizeView[];
  @ApiProperty({ type: TicketRuleView })
  readonly tickets!: TicketRuleView;
  @ApiProperty({ format: 'date' })
  readonly drawOn!: string;
  @ApiProperty({ type: PublicValueView, description: 'The public number by which it is drawn.' })
  readonly value!: PublicValueView;
  @ApiProperty({ type: [String], description: 'Who holds the seeds.' })
  readonly holders!: readonly string[];
  @NameOf('principal', 'holders')
  readonly holderNames?: readonly (string | null)[];
  @ApiProperty({ ...HASHES, description: 'By holder; null: not committed yet.' })
  readonly commitments!: readonly (string | null)[];
  @ApiProperty({ ...HASHES, description: 'By holder; null: not revealed yet.' })
  readonly seeds!: readonly (string | null)[];
  @ApiProperty({ type: FrozenView, nullable: true })
  readonly frozen!: FrozenView | null;
  @ApiProperty({ type: String, nullable: true, description: 'The number that was typed in.' })
  readonly given!: string | null;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The last day to reveal a seed.',
  })
  readonly revealBy!: string | null;
  @ApiProperty({ type: [WinnerView], description: 'In the order in which they were drawn.' })
  readonly winners!: readonly WinnerView[];
  @ApiProperty({ type: [String], description: 'Where it failed: who has not revealed their seed.' })
  readonly silent!: readonly string[];
  @NameOf('principal', 'silent')
  readonly silentNames?: readonly (string | null)[];
}

export class LotteriesView {
  @ApiProperty({ type: [LotteryView], description: 'The newest first.' })
  readonly items!: readonly LotteryView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}

export class TicketsView {
  @ApiProperty()
  readonly employeeId!: string;
  @ApiProperty({ type: 'integer' })
  readonly tickets!: number;
}

export class LotteryTicketsView {
  @ApiProperty({ type: [TicketsView], description: 'By employeeId.' })
  readonly items!: readonly TicketsView[];
  @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
  readonly nextCursor!: string | null;
}
