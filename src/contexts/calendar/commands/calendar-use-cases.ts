import { BeginBookController, BeginBookHandler } from './begin-book.js';
import { CloseMonthController, CloseMonthHandler } from './close-month.js';
import { ConfirmClockController, ConfirmClockHandler } from './confirm-clock.js';
import { EndImportController, EndImportHandler } from './end-import.js';
import { SetClosingController, SetClosingHandler } from './set-closing.js';

/** The commands about the book, its months and its clock. */
export const CALENDAR_HANDLERS = [
  BeginBookHandler,
  CloseMonthHandler,
  EndImportHandler,
  SetClosingHandler,
  ConfirmClockHandler,
];
export const CALENDAR_COMMAND_ROUTES = [
  BeginBookController,
  CloseMonthController,
  EndImportController,
  SetClosingController,
  ConfirmClockController,
];
