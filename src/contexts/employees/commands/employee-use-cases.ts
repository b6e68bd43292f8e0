import { AwardPointsController, AwardPointsHandler } from './award-points.js';
import { DeductPointsController, DeductPointsHandler } from './deduct-points.js';
import { JoinPersonsController, JoinPersonsHandler } from './join-persons.js';
import { RecordDepartureController, RecordDepartureHandler } from './record-departure.js';
import { RecordOpeningController, RecordOpeningHandler } from './record-opening.js';
import { RegisterEmployeeController, RegisterEmployeeHandler } from './register-employee.js';
import { ReverseEntryController, ReverseEntryHandler } from './reverse-entry.js';
import { TransferEmployeeController, TransferEmployeeHandler } from './transfer-employee.js';
import { WithdrawOpeningController, WithdrawOpeningHandler } from './withdraw-opening.js';
import { CORRECTION_COMMAND_ROUTES, CORRECTION_HANDLERS } from './correction-use-cases.js';

/** The commands about employments, entries and openings. */
export const EMPLOYEE_HANDLERS = [
  RegisterEmployeeHandler,
  AwardPointsHandler,
  DeductPointsHandler,
  ReverseEntryHandler,
  TransferEmployeeHandler,
  RecordDepartureHandler,
  ...CORRECTION_HANDLERS,
  RecordOpeningHandler,
  WithdrawOpeningHandler,
  JoinPersonsHandler,
];
export const EMPLOYEE_COMMAND_ROUTES = [
  RegisterEmployeeController,
  AwardPointsController,
  DeductPointsController,
  ReverseEntryController,
  TransferEmployeeController,
  RecordDepartureController,
  ...CORRECTION_COMMAND_ROUTES,
  RecordOpeningController,
  WithdrawOpeningController,
  JoinPersonsController,
];
