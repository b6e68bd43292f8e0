import type { Type } from '@nestjs/common';
import {
  ACKNOWLEDGEMENT_COMMAND_ROUTES,
  ACKNOWLEDGEMENT_HANDLERS,
} from '../contexts/acknowledgements/commands/acknowledgement-use-cases.js';
import { ACCESS_COMMAND_ROUTES, ACCESS_HANDLERS } from '../contexts/access/commands/access-use-cases.js';
import {
  ANNOUNCEMENT_COMMAND_ROUTES,
  ANNOUNCEMENT_HANDLERS,
} from '../contexts/announcements/commands/announcement-use-cases.js';
import { BENEFIT_COMMAND_ROUTES, BENEFIT_HANDLERS } from '../contexts/benefits/commands/benefit-use-cases.js';
import { SchemeWhatIfController } from '../contexts/benefits/queries/what-if.controller.js';
import { SetAuthorityController, SetAuthorityHandler } from '../contexts/authority/commands/set-authority.js';
import { AuthorityUseController } from '../contexts/authority/queries/authority-use.controller.js';
import { BATCH_COMMAND_ROUTES, BATCH_HANDLERS } from '../contexts/batches/commands/batch-use-cases.js';
import {
  CALENDAR_COMMAND_ROUTES,
  CALENDAR_HANDLERS,
} from '../contexts/calendar/commands/calendar-use-cases.js';
import { CASE_COMMAND_ROUTES, CASE_HANDLERS } from '../contexts/cases/commands/case-use-cases.js';
import { SetContactController, SetContactHandler } from '../contexts/contacts/commands/set-contact.js';
import { BulkController } from './bulk/bulk.controller.js';
import {
  DELEGATION_COMMAND_ROUTES,
  DELEGATION_HANDLERS,
} from '../contexts/delegations/commands/delegation-use-cases.js';
import {
  DUE_PROCESS_COMMAND_ROUTES,
  DUE_PROCESS_HANDLERS,
} from '../contexts/due-process/commands/due-process-use-cases.js';
import { CHECK_COMMAND_ROUTES, CHECK_HANDLERS } from '../contexts/checks/commands/check-use-cases.js';
import { CLAIM_COMMAND_ROUTES, CLAIM_HANDLERS } from '../contexts/claims/commands/claim-use-cases.js';
import {
  LOTTERY_COMMAND_ROUTES,
  LOTTERY_HANDLERS,
} from '../contexts/lotteries/commands/lottery-use-cases.js';
import { DutiesController } from '../contexts/duties/queries/duties.controller.js';
import { DeliveriesController } from '../contexts/deliveries/queries/deliveries.controller.js';
import { RemindersController } from '../contexts/duties/queries/reminders.controller.js';
import {
  EMPLOYEE_COMMAND_ROUTES,
  EMPLOYEE_HANDLERS,
} from '../contexts/employees/commands/employee-use-cases.js';
import { EvidenceController } from '../contexts/evidence/queries/evidence.controller.js';
import { EvidenceReaders } from '../contexts/evidence/evidence-readers.js';
import { FairnessReports } from '../contexts/fairness/fairness-reports.js';
import { Participations } from '../contexts/fairness/participations.js';
import { FACT_COMMAND_ROUTES, FACT_HANDLERS } from '../contexts/facts/commands/fact-use-cases.js';
import {
  LEADING_GROUP_COMMAND_ROUTES,
  LEADING_GROUP_HANDLERS,
} from '../contexts/leading-group/commands/leading-group-use-cases.js';
import {
  OFFICE_ENTRY_COMMAND_ROUTES,
  OFFICE_ENTRY_HANDLERS,
} from '../contexts/office-entries/commands/office-entry-use-cases.js';
import { OFFICE_COMMAND_ROUTES, OFFICE_HANDLERS } from '../contexts/offices/commands/office-use-cases.js';
import {
  PROPOSAL_COMMAND_ROUTES,
  PROPOSAL_HANDLERS,
} from '../contexts/proposals/commands/proposal-use-cases.js';
import { ConfirmBoardController, ConfirmBoardHandler } from '../contexts/publicity/commands/confirm-board.js';
import { PlanRolloutController, PlanRolloutHandler } from '../contexts/rollout/commands/plan-rollout.js';
import {
  RULEBOOK_COMMAND_ROUTES,
  RULEBOOK_HANDLERS,
} from '../contexts/rulebook/commands/rulebook-use-cases.js';
import { WhatIfController } from '../contexts/rulebook/what-if/what-if.controller.js';
import {
  ORGANISATION_COMMAND_ROUTES,
  ORGANISATION_HANDLERS,
} from '../contexts/organisation/commands/organisation-use-cases.js';
import { ERASURE_COMMAND_ROUTES, ERASURE_HANDLERS } from '../contexts/erasure/commands/erasure-use-cases.js';
import { ALERT_COMMAND_ROUTES, ALERT_HANDLERS } from '../contexts/alerts/commands/alert-use-cases.js';
import { TALENT_COMMAND_ROUTES, TALENT_HANDLERS } from '../contexts/talents/commands/talent-use-cases.js';
import { LastComparison } from '../contexts/comparison/last-comparison.js';
import { TableComparison } from '../contexts/comparison/table-comparison.js';
import { ComparisonController } from '../contexts/comparison/queries/comparison.controller.js';
import { LogExportController } from '../contexts/seals/queries/log-export.controller.js';
import { CheckpointController } from '../contexts/seals/queries/checkpoint.controller.js';
import { Cosignatures } from '../contexts/seals/cosignatures.js';

/** Decides on each command: one for each that there is. */
export const HANDLERS = [
  ...OFFICE_HANDLERS,
  ...RULEBOOK_HANDLERS,
  ...FACT_HANDLERS,
  ...OFFICE_ENTRY_HANDLERS,
  ...BATCH_HANDLERS,
  SetAuthorityHandler,
  ...DELEGATION_HANDLERS,
  ...PROPOSAL_HANDLERS,
  PlanRolloutHandler,
  ...DUE_PROCESS_HANDLERS,
  ConfirmBoardHandler,
  ...CASE_HANDLERS,
  ...TALENT_HANDLERS,
  ...ALERT_HANDLERS,
  ...ANNOUNCEMENT_HANDLERS,
  ...LEADING_GROUP_HANDLERS,
  ...ORGANISATION_HANDLERS,
  ...ERASURE_HANDLERS,
  SetContactHandler,
  ...ACKNOWLEDGEMENT_HANDLERS,
  ...BENEFIT_HANDLERS,
  ...CLAIM_HANDLERS,
  ...CHECK_HANDLERS,
  ...LOTTERY_HANDLERS,
  ...EMPLOYEE_HANDLERS,
  ...CALENDAR_HANDLERS,
  ...ACCESS_HANDLERS,
];

/** What some routes read by, besides the log. */
export const READERS: Type[] = [
  FairnessReports,
  Participations,
  EvidenceReaders,
  LastComparison,
  TableComparison,
  Cosignatures,
];

/** The routes of the commands, and of what is read from the log itself. */
export const COMMAND_ROUTES: Type[] = [
  ...OFFICE_COMMAND_ROUTES,
  ...RULEBOOK_COMMAND_ROUTES,
  ...FACT_COMMAND_ROUTES,
  ...OFFICE_ENTRY_COMMAND_ROUTES,
  ...BATCH_COMMAND_ROUTES,
  SetAuthorityController,
  ...DELEGATION_COMMAND_ROUTES,
  ...PROPOSAL_COMMAND_ROUTES,
  PlanRolloutController,
  ...DUE_PROCESS_COMMAND_ROUTES,
  ConfirmBoardController,
  ...CASE_COMMAND_ROUTES,
  ...TALENT_COMMAND_ROUTES,
  ...ALERT_COMMAND_ROUTES,
  ...ANNOUNCEMENT_COMMAND_ROUTES,
  ...LEADING_GROUP_COMMAND_ROUTES,
  ...ORGANISATION_COMMAND_ROUTES,
  ...ERASURE_COMMAND_ROUTES,
  SetContactController,
  ...ACKNOWLEDGEMENT_COMMAND_ROUTES,
  ...BENEFIT_COMMAND_ROUTES,
  ...CLAIM_COMMAND_ROUTES,
  ...CHECK_COMMAND_ROUTES,
  ...LOTTERY_COMMAND_ROUTES,
  ...EMPLOYEE_COMMAND_ROUTES,
  ...CALENDAR_COMMAND_ROUTES,
  ...ACCESS_COMMAND_ROUTES,
  BulkController,
  WhatIfController,
  SchemeWhatIfController,
  AuthorityUseController,
  DutiesController,
  RemindersController,
  DeliveriesController,
  LogExportController,
  CheckpointController,
  EvidenceController,
  ComparisonController,
];
