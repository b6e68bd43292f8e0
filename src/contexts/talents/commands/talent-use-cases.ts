import {
  DecideInspectionController,
  DecideInspectionHandler,
  decideInspection,
} from './decide-inspection.js';
import { ExcuseMonthController, ExcuseMonthHandler, excuseMonth } from './excuse-month.js';
import { OpenInspectionController, OpenInspectionHandler, openInspection } from './open-inspection.js';
import { SetProgrammeController, SetProgrammeHandler, setProgramme } from './set-programme.js';

/** The commands about reserve talents. */
export const TALENT_COMMANDS = [setProgramme, openInspection, excuseMonth, decideInspection];
export const TALENT_HANDLERS = [
  SetProgrammeHandler,
  OpenInspectionHandler,
  ExcuseMonthHandler,
  DecideInspectionHandler,
];
export const TALENT_COMMAND_ROUTES = [
  SetProgrammeController,
  OpenInspectionController,
  ExcuseMonthController,
  DecideInspectionController,
];
