import { Module, type OnModuleInit } from '@nestjs/common';
import { AlertFigures } from '../src/contexts/alerts/domain/alert-figures.js';
import { BatchEntries } from '../src/contexts/batches/batch-entries.js';
import { ClockJudge } from '../src/infrastructure/clock/clock-judge.js';
import { KeptTimes } from '../src/infrastructure/clock/kept-times.js';
import { DutyRecords } from '../src/contexts/duties/duty-records.js';
import { DueFacts } from '../src/contexts/facts/due-facts.js';
import { DisputedEntries } from '../src/contexts/cases/domain/disputed-entries.js';
import { AlikeEntries } from '../src/contexts/claims/domain/alike-entries.js';
import { DueLotteries } from '../src/contexts/lotteries/domain/due-lotteries.js';
import { OpenClaims } from '../src/contexts/claims/domain/open-claims.js';
import { OpenCases } from '../src/contexts/cases/domain/open-cases.js';
import { ReportedAppeals, ReportedEntries, ReportedItems } from '../src/contexts/fairness/domain/lookups.js';
import { ContactBook } from '../src/contexts/contacts/domain/contact-book.js';
import { AppealRules } from '../src/contexts/notices/domain/appeal-rules.js';
import { ItemTitles } from '../src/contexts/notices/domain/item-titles.js';
import { GivenBefore, RunBoards, RunCases, RunPeople } from '../src/contexts/benefits/domain/lookups.js';
import { BoardPlaces } from '../src/contexts/notices/domain/board-places.js';
import { BoardCases } from '../src/contexts/publicity/domain/board-cases.js';
import { RemediedBoards } from '../src/contexts/publicity/domain/remedied-boards.js';
import {
  PassedInspections,
  RunningInspections,
  StandingBoards,
} from '../src/contexts/talents/domain/lookups.js';
import { NamedEvidence } from '../src/contexts/evidence/domain/named-evidence.js';
import { ReadableCases, ReadableClaims } from '../src/contexts/evidence/domain/readable.js';
import { CasesAbout, RunsWith } from '../src/contexts/erasure/domain/open-matters.js';
import { Rulings } from '../src/contexts/publicity/domain/rulings.js';
import { ClosedBoards } from '../src/contexts/seals/closed-boards.js';
import { Checkpoints } from '../src/contexts/seals/domain/checkpoints.js';
import { LogTree } from '../src/contexts/seals/log-tree.js';
import { ComparedBalances, ComparedBoards } from '../src/contexts/comparison/domain/compared-tables.js';
import { OfficeMembers } from '../src/contexts/office-entries/office-members.js';
import { OfficeOccupants } from '../src/contexts/offices/domain/office-occupants.js';
import { Postgres } from '../src/infrastructure/postgres/postgres.js';
import { AlertFiguresInPostgres } from './alerts/figures.js';
import { ClosedBoardsInPostgres } from './boards/closed-rows.js';
import { ComparedBoardsInPostgres } from './boards/compared-boards.js';
import { BoardPlacesInPostgres } from './boards/board-places.js';
import { StandingBoardsInPostgres } from './boards/standing-boards.js';
import { RemediedBoardsInPostgres } from './boards/remedied-boards.js';
import { KeptTimesInPostgres } from './calendar/kept-times.js';
import {
  BoardCasesInPostgres,
  CasesAboutInPostgres,
  OpenCasesInPostgres,
  RulingsInPostgres,
} from './cases/board-cases.js';
import { OrganisationName } from '../src/contexts/organisation/domain/organisation-name.js';
import { OrganisationNameInPostgres } from './organisation/name.js';
import { PrincipalNames } from '../src/contexts/access/domain/principal-names.js';
import { ContactBookInPostgres } from './contacts/contact-book.js';
import { NoticeFeed } from '../src/contexts/deliveries/domain/notice-feed.js';
import { PrincipalNamesInPostgres } from './delegations/principal-names.js';
import { NoticeDetails } from './notices/details.js';
import { NoticeFeedInPostgres } from './notices/notice-feed.js';
import { AppealRulesInPostgres } from './publicity/appeal-rules.js';
import { ItemTitlesInPostgres } from './rulebook/item-titles.js';
import { GivenBeforeInPostgres, RunPeopleInPostgres, RunsWithInPostgres } from './benefits/lookups.js';
import { RunBoardsInPostgres } from './boards/run-boards.js';
import { ReportedAppealsInPostgres } from './cases/reported-appeals.js';
import { RunCasesInPostgres } from './cases/run-cases.js';
import { DutyRecordsInPostgres } from './duties/duty-records.js';
import { ComparedBalancesInPostgres } from './employees/compared-balances.js';
import { EmployeeNames } from '../src/contexts/employees/domain/employee-names.js';
import { OfficeNames } from '../src/contexts/offices/domain/office-names.js';
import { EmployeeNamesInPostgres } from './employees/employee-names.js';
import { OfficeNamesInPostgres } from './offices/office-names.js';
import { OfficeMembersInPostgres, OfficeOccupantsInPostgres } from './employees/office-members.js';
import {
  PassedInspectionsInPostgres,
  RunningInspectionsInPostgres,
} from './inspections/inspection-lookups.js';
import { BatchEntriesInPostgres } from './recordings/batch-entries.js';
import { DisputedEntriesInPostgres } from './recordings/disputed-entries.js';
import { ReportedEntriesInPostgres } from './recordings/reported-entries.js';
import { ReportedItemsInPostgres } from './rulebook/reported-items.js';
import { DueLotteriesInPostgres } from './lotteries/due-lotteries.js';
import { OpenClaimsInPostgres } from './claims/open-claims.js';
import { ReadableClaimsInPostgres } from './claims/readable.js';
import { ReadableCasesInPostgres } from './cases/readers.js';
import { AlikeEntriesInPostgres } from './recordings/alike-entries.js';
import { NamedEvidenceInPostgres } from './evidence/named.js';
import { DueFactsInPostgres } from './facts/due-facts.js';
import { PROJECTIONS } from './index.js';
import { CheckpointsInPostgres } from './proofs/checkpoints.js';
import { ProofQueries } from './proofs/queries.js';
import { LogTreeInPostgres } from './proofs/log-tree.js';
import { ItemNames } from '../src/contexts/rulebook/domain/item-names.js';
import { ItemNamesInPostgres } from './rulebook/item-names.js';
import { ItemUses } from '../src/contexts/rulebook/domain/item-uses.js';
import { ItemUsesInPostgres } from './boards/item-uses.js';
import { install } from './runtime/checkpoints.js';
import { ReadModels } from './runtime/read-models.js';

/** Lookups of the write side in read models; they are hints, and the log decides. Needs `Postgres` from a global module. */
@Module({
  providers: [
    ReadModels,
    ClockJudge,
    { provide: KeptTimes, useClass: KeptTimesInPostgres },
    { provide: DueFacts, useClass: DueFactsInPostgres },
    { provide: DutyRecords, useClass: DutyRecordsInPostgres },
    { provide: LogTree, useClass: LogTreeInPostgres },
    ProofQueries,
    { provide: Checkpoints, useClass: CheckpointsInPostgres },
    { provide: ClosedBoards, useClass: ClosedBoardsInPostgres },
    { provide: ComparedBoards, useClass: ComparedBoardsInPostgres },
    { provide: ComparedBalances, useClass: ComparedBalancesInPostgres },
    { provide: DisputedEntries, useClass: DisputedEntriesInPostgres },
    { provide: OpenCases, useClass: OpenCasesInPostgres },
    { provide: CasesAbout, useClass: CasesAboutInPostgres },
    { provide: RunsWith, useClass: RunsWithInPostgres },
    { provide: ContactBook, useClass: ContactBookInPostgres },
    { provide: OrganisationName, useClass: OrganisationNameInPostgres },
    { provide: EmployeeNames, useClass: EmployeeNamesInPostgres },
    { provide: OfficeNames, useClass: OfficeNamesInPostgres },
    { provide: AppealRules, useClass: AppealRulesInPostgres },
    { provide: ItemTitles, useClass: ItemTitlesInPostgres },
    { provide: ItemNames, useClass: ItemNamesInPostgres },
    NoticeDetails,
    { provide: ItemUses, useClass: ItemUsesInPostgres },
    { provide: OpenClaims, useClass: OpenClaimsInPostgres },
    { provide: DueLotteries, useClass: DueLotteriesInPostgres },
    { provide: AlikeEntries, useClass: AlikeEntriesInPostgres },
    { provide: PrincipalNames, useClass: PrincipalNamesInPostgres },
    { provide: NoticeFeed, useClass: NoticeFeedInPostgres },
    { provide: BoardPlaces, useClass: BoardPlacesInPostgres },
    { provide: BoardCases, useClass: BoardCasesInPostgres },
    { provide: RemediedBoards, useClass: RemediedBoardsInPostgres },
    { provide: Rulings, useClass: RulingsInPostgres },
    { provide: AlertFigures, useClass: AlertFiguresInPostgres },
    { provide: StandingBoards, useClass: StandingBoardsInPostgres },
    { provide: PassedInspections, useClass: PassedInspectionsInPostgres },
    { provide: RunningInspections, useClass: RunningInspectionsInPostgres },
    { provide: OfficeMembers, useClass: OfficeMembersInPostgres },
    { provide: OfficeOccupants, useClass: OfficeOccupantsInPostgres },
    { provide: BatchEntries, useClass: BatchEntriesInPostgres },
    { provide: RunBoards, useClass: RunBoardsInPostgres },
    { provide: RunPeople, useClass: RunPeopleInPostgres },
    { provide: RunCases, useClass: RunCasesInPostgres },
    { provide: GivenBefore, useClass: GivenBeforeInPostgres },
    { provide: ReportedEntries, useClass: ReportedEntriesInPostgres },
    { provide: ReportedAppeals, useClass: ReportedAppealsInPostgres },
    { provide: ReportedItems, useClass: ReportedItemsInPostgres },
    { provide: NamedEvidence, useClass: NamedEvidenceInPostgres },
    { provide: ReadableClaims, useClass: ReadableClaimsInPostgres },
    { provide: ReadableCases, useClass: ReadableCasesInPostgres },
  ],
  exports: [
    ReadModels,
    ClockJudge,
    KeptTimes,
    DueFacts,
    DutyRecords,
    DisputedEntries,
    OpenCases,
    CasesAbout,
    RunsWith,
    OpenClaims,
    DueLotteries,
    AlikeEntries,
    BoardPlaces,
    ContactBook,
    OrganisationName,
    EmployeeNames,
    OfficeNames,
    AppealRules,
    ItemTitles,
    ItemNames,
    ItemUses,
    NoticeDetails,
    NoticeFeed,
    BoardCases,
    RemediedBoards,
    Rulings,
    AlertFigures,
    StandingBoards,
    PassedInspections,
    RunningInspections,
    OfficeMembers,
    OfficeOccupants,
    BatchEntries,
    RunBoards,
    RunPeople,
    RunCases,
    GivenBefore,
    ReportedEntries,
    ReportedAppeals,
    ReportedItems,
    NamedEvidence,
    ReadableClaims,
    ReadableCases,
    LogTree,
    Checkpoints,
    ClosedBoards,
    ComparedBoards,
    ComparedBalances,
  ],
})
export class LookupsModule implements OnModuleInit {
  constructor(private readonly postgres: Postgres) {}

  /** Makes the tables: a process without a projector may ask before one has ever run. */
  async onModuleInit(): Promise<void> {
    await install(this.postgres, PROJECTIONS);
  }
}
