import {
  renameEmployee,
  RenameEmployeeController,
  RenameEmployeeHandler,
} from './rename-employee/rename-employee.js';

/** The commands that put right what was said of a person. */
export const CORRECTION_COMMANDS = [renameEmployee];
export const CORRECTION_HANDLERS = [RenameEmployeeHandler];
export const CORRECTION_COMMAND_ROUTES = [RenameEmployeeController];
