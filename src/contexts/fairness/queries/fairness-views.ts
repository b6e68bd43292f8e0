import { ApiProperty } from '@nestjs/swagger';
import { MonthField, OfficeFilterField, ReadQuery } from '../../../infrastructure/http/query-fields.js';
import type {
  CaseFigures,
  DelayFigures,
  FairnessReport,
  OfficeFigures,
  OwnOfficeFigures,
  PairFigures,
  SpreadFigures,
  Whole,
} from '../domain/report.js';
import { Exact, ExactOrNull, Suppressed, WholeNumber, WholeNumberOrNull } from './figure-fields.js';
import { GivenView, MediansView } from './giver-views.js';
import { NameOf } from '../../../infrastructure/http/names/name-of.js';

export class FairnessQuery extends ReadQuery {
  @MonthField()
  from!: string;

  @MonthField()
  to!: string;

  @OfficeFilterField()
  officeId?: string;
}

class TotalFiguresView {
  @WholeNumber()
  readonly entries!: number;
  @WholeNumber()
  readonly people!: number;
}

class TotalView {
  @Suppressed()
  readonly suppressed!: boolean;
  @ApiProperty({ type: TotalFiguresView, nullable: true })
  readonly figures!: TotalFiguresView | null;
}

class SpreadFiguresView implements SpreadFigures {
  @WholeNumber('On the board of the last month.')
  readonly people!: number;
  @WholeNumberOrNull()
  readonly q1!: number | null;
  @WholeNumberOrNull()
  readonly median!: number | null;
  @WholeNumberOrNull()
  readonly q3!: number | null;
  @ExactOrNull('Of the points awarded to each: 0 the same for all, near 1 all for one.')
  readonly gini!: number | null;
  @WholeNumber()
  readonly withoutEntry!: number;
}

class SpreadView {
  @Suppressed()
  readonly suppressed!: boolean;
  @ApiProperty({ type: SpreadFiguresView, nullable: true })
  readonly figures!: SpreadFiguresView | null;
}

class OfficeSpreadView extends SpreadView {
  @ApiProperty()
  readonly officeId!: string;
  @NameOf('office', 'officeId')
  readonly officeName?: string | null;
}

class PairView {
  @ApiProperty()
  readonly one!: string;
  @ApiProperty()
  readonly other!: string;
  @WholeNumber()
  readonly awardsByOne!: number;
  @WholeNumber()
  readonly awardsByOther!: number;
}

class PairFiguresView implements PairFigures {
  @WholeNumber()
  readonly pairs!: number;
  @ApiProperty({ type: [PairView], description: 'Empty for whoever may not read the histories.' })
  readonly listed!: readonly PairView[];
}

class PairsView {
  @Suppressed()
  readonly suppressed!: boolean;
  @ApiProperty({ type: PairFiguresView, nullable: true })
  readonly figures!: PairFiguresView | null;
}

class OwnOfficeFiguresView implements OwnOfficeFigures {
  @WholeNumber('Awards.')
  readonly entries!: number;
  @WholeNumber()
  readonly points!: number;
  @WholeNumber()
  readonly pointsToOwn!: number;
  @Exact()
  readonly share!: number;
}

class OwnOfficeView {
  @ApiProperty()
  readonly givenBy!: string;
  @NameOf('principal', 'givenBy')
  readonly givenByName?: string | null;
  @Suppressed()
  readonly suppressed!: boolean;
  @ApiProperty({ type: OwnOfficeFiguresView, nullable: true })
  readonly figures!: OwnOfficeFiguresView | null;
}

class DelayFiguresView implements DelayFigures {
  @WholeNumber()
  readonly entries!: number;
  @WholeNumber()
  readonly people!: number;
  @WholeNumberOrNull('Days within which half of them were recorded.')
  readonly median!: number | null;
  @WholeNumberOrNull('Days within which nine of ten were.')
  readonly nineOfTen!: number | null;
  @ExactOrNull('The share recorded more than three days later.')
  readonly late!: number | null;
}

class FairDelaysView {
  @Suppressed()
  readonly suppressed!: boolean;
  @ApiProperty({ type: DelayFiguresView, nullable: true })
  readonly figures!: DelayFiguresView | null;
}

class CaseFiguresView implements CaseFigures {
  @WholeNumber('Entries of the time that were appealed against.')
  readonly appealed!: number;
  @WholeNumber()
  readonly upheld!: number;
  @WholeNumber(
    'Deductions by the same principal on the same employee within thirty days after an upheld appeal.',
  )
  readonly deductionsAfter!: number;
}

class FairCasesView {
  @Suppressed()
  readonly suppressed!: boolean;
  @ApiProperty({ type: CaseFiguresView, nullable: true })
  readonly figures!: CaseFiguresView | null;
}

class GiversCasesView extends FairCasesView {
  @ApiProperty()
  readonly givenBy!: string;
  @NameOf('principal', 'givenBy')
  readonly givenByName?: string | null;
}

class OfficeFiguresView implements OfficeFigures {
  @WholeNumber('By remedied points for each member-month; equals share one.')
  readonly rank!: number;
  @WholeNumber()
  readonly people!: number;
  @WholeNumber('Everybody on the board of a month counts as one.')
  readonly memberMonths!: number;
  @WholeNumber()
  readonly awards!: number;
  @WholeNumber()
  readonly deductions!: number;
  @WholeNumber()
  readonly pointsAwarded!: number;
  @WholeNumber()
  readonly pointsDeducted!: number;
  @Exact()
  readonly awardsPerMemberMonth!: number;
  @Exact()
  readonly deductionsPerMemberMonth!: number;
  @WholeNumber('Remedied.')
  readonly points!: number;
  @Exact()
  readonly pointsPerMemberMonth!: number;
}

class FairOfficeView {
  @ApiProperty()
  readonly officeId!: string;
  @NameOf('office', 'officeId')
  readonly officeName?: string | null;
  @Suppressed()
  readonly suppressed!: boolean;
  @ApiProperty({ type: OfficeFiguresView, nullable: true })
  readonly figures!: OfficeFiguresView | null;
}

class WholeView implements Whole {
  @ApiProperty({ type: TotalView })
  readonly counted!: Whole['counted'];
  @ApiProperty({ type: SpreadView })
  readonly spread!: Whole['spread'];
  @ApiProperty({ type: [OfficeSpreadView] })
  readonly spreadByOffice!: Whole['spreadByOffice'];
  @ApiProperty({ type: PairsView })
  readonly pairs!: Whole['pairs'];
  @ApiProperty({ type: [OwnOfficeView] })
  readonly ownOffices!: Whole['ownOffices'];
  @ApiProperty({ type: FairDelaysView })
  readonly delays!: Whole['delays'];
  @ApiProperty({ type: FairCasesView })
  readonly cases!: Whole['cases'];
  @ApiProperty({
    type: [GiversCasesView],
    nullable: true,
    description: 'Null for everybody but the head and auditors.',
  })
  readonly casesByGiver!: Whole['casesByGiver'];
  @ApiProperty({ type: [FairOfficeView], description: 'In the order of their rank.' })
  readonly offices!: Whole['offices'];
}

export class FairnessView implements FairnessReport {
  @ApiProperty({ example: '2025-01' })
  readonly from!: string;
  @ApiProperty({ example: '2025-03' })
  readonly to!: string;
  @ApiProperty({ description: '`all`, or the id of the one office' })
  readonly office!: string;
  @NameOf('office', 'office')
  readonly officeName?: string | null;
  @ApiProperty({ description: 'The place in the log up to which remedies and cases are counted.' })
  readonly position!: string;
  @ApiProperty({ type: [GivenView], description: 'For a manager their own row alone.' })
  readonly givers!: FairnessReport['givers'];
  @ApiProperty({ type: MediansView, description: 'Null where too few have the figure.' })
  readonly medians!: MediansView;
  @ApiProperty({ type: WholeView, nullable: true, description: 'Null for a manager.' })
  readonly whole!: WholeView | null;
}
