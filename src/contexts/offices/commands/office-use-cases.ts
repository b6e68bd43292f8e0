import { mergeOffices, MergeOfficesController, MergeOfficesHandler } from './merge-offices.js';
import { closeOffice, CloseOfficeController, CloseOfficeHandler } from './close-office.js';
import { openOffice, OpenOfficeController, OpenOfficeHandler } from './open-office.js';
import { renameOffice, RenameOfficeController, RenameOfficeHandler } from './rename-office.js';
import { reopenOffice, ReopenOfficeController, ReopenOfficeHandler } from './reopen-office.js';

/** The commands about offices. */
export const OFFICE_COMMANDS = [openOffice, renameOffice, closeOffice, reopenOffice, mergeOffices];
export const OFFICE_HANDLERS = [
  OpenOfficeHandler,
  RenameOfficeHandler,
  CloseOfficeHandler,
  ReopenOfficeHandler,
  MergeOfficesHandler,
];
export const OFFICE_COMMAND_ROUTES = [
  OpenOfficeController,
  RenameOfficeController,
  CloseOfficeController,
  ReopenOfficeController,
  MergeOfficesController,
];
