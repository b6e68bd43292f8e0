import { EndRoundController, EndRoundHandler, endRound } from './end-round.js';
import { PlanRoundController, PlanRoundHandler, planRound } from './plan-round.js';
import { RecordCheckController, RecordCheckHandler, recordCheck } from './record-check.js';

/** The commands about rounds of checks. */
export const CHECK_COMMANDS = [planRound, recordCheck, endRound];
export const CHECK_HANDLERS = [PlanRoundHandler, RecordCheckHandler, EndRoundHandler];
export const CHECK_COMMAND_ROUTES = [PlanRoundController, RecordCheckController, EndRoundController];
