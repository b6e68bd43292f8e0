import { awardOffice, AwardOfficeController, AwardOfficeHandler } from './award-office.js';
import { deductOffice, DeductOfficeController, DeductOfficeHandler } from './deduct-office.js';
import {
  reverseOfficeEntry,
  ReverseOfficeEntryController,
  ReverseOfficeEntryHandler,
} from './reverse-office-entry.js';

/** The commands about entries for a whole office. */
export const OFFICE_ENTRY_COMMANDS = [awardOffice, deductOffice, reverseOfficeEntry];
export const OFFICE_ENTRY_HANDLERS = [AwardOfficeHandler, DeductOfficeHandler, ReverseOfficeEntryHandler];
export const OFFICE_ENTRY_COMMAND_ROUTES = [
  AwardOfficeController,
  DeductOfficeController,
  ReverseOfficeEntryController,
];
