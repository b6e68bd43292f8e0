import { correctJoining, CorrectJoiningController, CorrectJoiningHandler } from './correct-joining.js';
import { undoDeparture, UndoDepartureController, UndoDepartureHandler } from './undo-departure.js';
import {
  undoRegistration,
  UndoRegistrationController,
  UndoRegistrationHandler,
} from './undo-registration.js';
import { undoTransfer, UndoTransferController, UndoTransferHandler } from './undo-transfer.js';
import { renameEmployee, RenameEmployeeController, RenameEmployeeHandler } from './rename-employee.js';

/** The commands that correct what was recorded about a person's employment. */
export const CORRECTION_COMMANDS = [
  renameEmployee,
  correctJoining,
  undoDeparture,
  undoRegistration,
  undoTransfer,
];
export const CORRECTION_HANDLERS = [
  RenameEmployeeHandler,
  CorrectJoiningHandler,
  UndoDepartureHandler,
  UndoRegistrationHandler,
  UndoTransferHandler,
];
export const CORRECTION_COMMAND_ROUTES = [
  RenameEmployeeController,
  CorrectJoiningController,
  UndoDepartureController,
  UndoRegistrationController,
  UndoTransferController,
];
