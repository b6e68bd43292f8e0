import { SetDueProcessController, SetDueProcessHandler, setDueProcess } from './set-due-process.js';
import { SetWorkingDaysController, SetWorkingDaysHandler, setWorkingDays } from './set-working-days.js';

/** The commands that say by which days and rules people are told, heard and answered. */
export const DUE_PROCESS_COMMANDS = [setWorkingDays, setDueProcess];
export const DUE_PROCESS_HANDLERS = [SetWorkingDaysHandler, SetDueProcessHandler];
export const DUE_PROCESS_COMMAND_ROUTES = [SetWorkingDaysController, SetDueProcessController];
