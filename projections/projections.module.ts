import { Module } from '@nestjs/common';
import { AcknowledgementsController } from './acknowledgements/controller.js';
import { AcknowledgementQueries } from './acknowledgements/queries.js';
import { AnnouncementsController } from './announcements/controller.js';
import { AnnouncementQueries } from './announcements/queries.js';
import { AlertsController } from './alerts/controller.js';
import { AlertQueries } from './alerts/queries.js';
import { AuthorityController } from './authority/controller.js';
import { AuthorityQueries } from './authority/queries.js';
import { BenefitsController } from './benefits/controller.js';
import { BenefitFeedController } from './benefits/feed.controller.js';
import { GrantedBenefits } from './benefits/granted.js';
import { EmployeeBenefitsController } from './benefits/own.controller.js';
import { BenefitQueries } from './benefits/queries.js';
import { BoardsAsOf } from './boards/as-of.js';
import { BoardsController } from './boards/controller.js';
import { BoardExports } from './boards/exports.js';
import { OverviewsController } from './boards/overviews.controller.js';
import { BoardOverviews } from './boards/overviews.js';
import { BoardQueries } from './boards/queries.js';
import { RowsTold } from './boards/rows-told.js';
import { RowProofsController } from './boards/row-proofs.controller.js';
import { RowProofs } from './boards/row-proofs.js';
import { StandingsController } from './boards/standings.controller.js';
import { LongPeriods } from './boards/long-periods.js';
import { LongPeriodsController } from './boards/long-periods.controller.js';
import { MonthsController } from './calendar/controller.js';
import { CalendarQueries } from './calendar/queries.js';
import { ChecksController } from './checks/controller.js';
import { CheckQueries } from './checks/queries.js';
import { ClaimsController } from './claims/controller.js';
import { LotteriesController } from './lotteries/controller.js';
import { LotteryQueries } from './lotteries/queries.js';
import { ClaimQueries } from './claims/queries.js';
import { CasesController } from './cases/controller.js';
import { CaseQueries } from './cases/queries.js';
import { CaseSummaries } from './cases/summary-queries.js';
import { DaysController } from './days/controller.js';
import { DayQueries } from './days/queries.js';
import { TrialQueries } from './days/trials.js';
import { ContactsController } from './contacts/controller.js';
import { DelegationsController } from './delegations/controller.js';
import { DelegationQueries } from './delegations/queries.js';
import { EmployeesAsOf } from './employees/as-of.js';
import { EmployeesController } from './employees/controller.js';
import { EmployeeQueries } from './employees/queries.js';
import { FactsController } from './facts/controller.js';
import { FactQueries } from './facts/queries.js';
import { InspectionsController } from './inspections/controller.js';
import { InspectionQueries } from './inspections/queries.js';
import { LookupsModule } from './lookups.module.js';
import { NoticesController } from './notices/controller.js';
import { NoticeQueries } from './notices/queries.js';
import { OfficeEntriesController } from './office-entries/controller.js';
import { OfficeEntryQueries } from './office-entries/queries.js';
import { OfficesController } from './offices/controller.js';
import { OfficeQueries } from './offices/queries.js';
import { OrganisationController } from './organisation/controller.js';
import { OrganisationQueries } from './organisation/queries.js';
import { ProofsController } from './proofs/controller.js';
import { ProofQueries } from './proofs/queries.js';
import { ProposalsController } from './proposals/controller.js';
import { ProposalQueries } from './proposals/queries.js';
import { PublicityController } from './publicity/controller.js';
import { PublicityQueries } from './publicity/queries.js';
import { RecordingsController } from './recordings/controller.js';
import { DelayQueries } from './recordings/delay-queries.js';
import { PublishedEntriesController } from './recordings/published.controller.js';
import { PublishedEntryQueries } from './recordings/published-queries.js';
import { RecordingQueries } from './recordings/queries.js';
import { RolloutController } from './rollout/controller.js';
import { RolloutQueries } from './rollout/queries.js';
import { RulebookController } from './rulebook/controller.js';
import { Regulations } from './rulebook/regulations.js';
import { RulebookQueries } from './rulebook/queries.js';

/** The queries. Needs `Postgres`, `Organisation` and `Clock` from a global module. */
@Module({
  imports: [LookupsModule],
  controllers: [
    EmployeesController,
    MonthsController,
    BoardsController,
    OverviewsController,
    StandingsController,
    RowProofsController,
    RulebookController,
    RolloutController,
    AuthorityController,
    ProposalsController,
    FactsController,
    OfficeEntriesController,
    OfficesController,
    RecordingsController,
    DelegationsController,
    LongPeriodsController,
    PublicityController,
    PublishedEntriesController,
    CasesController,
    InspectionsController,
    BenefitsController,
    BenefitFeedController,
    EmployeeBenefitsController,
    ClaimsController,
    ChecksController,
    LotteriesController,
    AlertsController,
    NoticesController,
    DaysController,
    AnnouncementsController,
    ContactsController,
    AcknowledgementsController,
    OrganisationController,
    ProofsController,
  ],
  providers: [
    EmployeeQueries,
    CalendarQueries,
    BoardQueries,
    RowsTold,
    BoardOverviews,
    RowProofs,
    BoardsAsOf,
    EmployeesAsOf,
    BoardExports,
    RulebookQueries,
    Regulations,
    RolloutQueries,
    AuthorityQueries,
    ProposalQueries,
    FactQueries,
    OfficeEntryQueries,
    OfficeQueries,
    RecordingQueries,
    DelegationQueries,
    DelayQueries,
    LongPeriods,
    PublicityQueries,
    PublishedEntryQueries,
    CaseQueries,
    CaseSummaries,
    ClaimQueries,
    CheckQueries,
    LotteryQueries,
    InspectionQueries,
    BenefitQueries,
    GrantedBenefits,
    AlertQueries,
    NoticeQueries,
    DayQueries,
    TrialQueries,
    NoticeQueries,
    AnnouncementQueries,
    AcknowledgementQueries,
    OrganisationQueries,
    ProofQueries,
  ],
})
export class ProjectionsModule {}
