import { openCase, OpenCaseController, OpenCaseHandler } from './open-case.js';
import { stateInCase, StateInCaseController, StateInCaseHandler } from './state-in-case.js';
import { decideCase, DecideCaseController, DecideCaseHandler } from './decide-case.js';
import { voteOnCase, VoteOnCaseController, VoteOnCaseHandler } from './vote-on-case.js';
import { escalateCase, EscalateCaseController, EscalateCaseHandler } from './escalate-case.js';
import { takeCaseFurther, TakeCaseFurtherController, TakeCaseFurtherHandler } from './take-case-further.js';
import { withdrawCase, WithdrawCaseController, WithdrawCaseHandler } from './withdraw-case.js';
import { reopenCase, ReopenCaseController, ReopenCaseHandler } from './reopen-case.js';

/** The commands about cases. */
export const CASE_COMMANDS = [
  openCase,
  stateInCase,
  decideCase,
  voteOnCase,
  escalateCase,
  takeCaseFurther,
  withdrawCase,
  reopenCase,
];
export const CASE_HANDLERS = [
  OpenCaseHandler,
  StateInCaseHandler,
  DecideCaseHandler,
  VoteOnCaseHandler,
  EscalateCaseHandler,
  TakeCaseFurtherHandler,
  WithdrawCaseHandler,
  ReopenCaseHandler,
];
export const CASE_COMMAND_ROUTES = [
  OpenCaseController,
  StateInCaseController,
  DecideCaseController,
  VoteOnCaseController,
  EscalateCaseController,
  TakeCaseFurtherController,
  WithdrawCaseController,
  ReopenCaseController,
];
