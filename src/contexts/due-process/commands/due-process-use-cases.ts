import { SetDueProcessController, SetDueProcessHandler, setDueProcess } from './set-due-process.js';
import { SetWorkingDaysController, SetWorkingDaysHandler, setWorkingDays } from './set-working-days.js';

/** The commands that set working days and the policy of due process. */
export const DUE_PROCESS_COMMANDS = [setWorkingDays, setDueProcess];
export const DUE_PROCESS_HANDLERS = [SetWorkingDaysHandler, SetDueProcessHandler];
export const DUE_PROCESS_COMMAND_ROUTES = [SetWorkingDaysController, SetDueProcessController];
