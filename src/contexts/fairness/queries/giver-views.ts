import { ApiProperty } from '@nestjs/swagger';
import type { Medians } from '../domain/medians.js';
import type { GivenFigures } from '../domain/report.js';
import { Exact, ExactOrNull, Suppressed, WholeNumber, WholeNumberOrNull } from './figure-fields.js';
import { NameOf } from '../../../infrastructure/http/names/name-of.js';

class LeniencyView {
  @Exact('How many points more than the others give by the same items; above zero is more lenient.')
  readonly value!: number;
  @WholeNumber('The entries compared, 20 at the least.')
  readonly entries!: number;
  @WholeNumber('Those of others by the same items, 20 at the least.')
  readonly byOthers!: number;
}

class StandardisedShareView {
  @Exact()
  readonly own!: number;
  @Exact()
  readonly others!: number;
  @Exact('The share of all entries that lies in the categories compared.')
  readonly covers!: number;
}

class DeductShareView {
  @Exact()
  readonly own!: number;
  @ExactOrNull()
  readonly others!: number | null;
  @ApiProperty({
    type: StandardisedShareView,
    nullable: true,
    description:
      'Weighted by the share of each category among all entries, over the categories in which both have ten.',
  })
  readonly standardised!: StandardisedShareView | null;
  @ApiProperty({ description: 'Whether the comparison turns round once it is standardised.' })
  readonly turns!: boolean;
}

class ConcentrationView {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Null for whoever may not read the histories.',
  })
  readonly employeeId!: string | null;
  @NameOf('employee', 'employeeId')
  readonly name?: string | null;
  @Exact('Of the points awarded, the share that one person received.')
  readonly share!: number;
  @WholeNumber('The awards to that person.')
  readonly entries!: number;
}

class GivenFiguresView implements GivenFigures {
  @WholeNumber()
  readonly entries!: number;
  @WholeNumber()
  readonly people!: number;
  @WholeNumber()
  readonly awards!: number;
  @WholeNumber()
  readonly deductions!: number;
  @WholeNumber()
  readonly pointsAwarded!: number;
  @WholeNumber()
  readonly pointsDeducted!: number;
  @ApiProperty({ type: LeniencyView, nullable: true })
  readonly leniency!: LeniencyView | null;
  @ApiProperty({ type: DeductShareView })
  readonly share!: DeductShareView;
  @ApiProperty({ type: ConcentrationView, nullable: true, description: 'From 50 points and 5 awards on.' })
  readonly concentration!: ConcentrationView | null;
}

export class GivenView {
  @ApiProperty({ description: 'The principal who authorised it, else who recorded it; or `leading-group`.' })
  readonly givenBy!: string;
  @NameOf('principal', 'givenBy')
  readonly givenByName?: string | null;
  @Suppressed()
  readonly suppressed!: boolean;
  @ApiProperty({ type: GivenFiguresView, nullable: true })
  readonly figures!: GivenFiguresView | null;
}

export class MediansView implements Medians {
  @WholeNumber('How many have given something.')
  readonly givers!: number;
  @ExactOrNull()
  readonly entries!: number | null;
  @ExactOrNull()
  readonly pointsAwarded!: number | null;
  @ExactOrNull()
  readonly pointsDeducted!: number | null;
  @ExactOrNull()
  readonly leniency!: number | null;
  @ExactOrNull()
  readonly deductShare!: number | null;
  @ExactOrNull()
  readonly concentration!: number | null;
  @WholeNumberOrNull('Of the remedied scores of everybody.')
  readonly score!: number | null;
  @WholeNumberOrNull('Of the days until entries were recorded.')
  readonly delayDays!: number | null;
}
