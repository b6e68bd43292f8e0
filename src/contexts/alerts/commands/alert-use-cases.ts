import { AnswerAlertController, AnswerAlertHandler, answerAlert } from './answer-alert.js';
import { EndAlertController, EndAlertHandler, endAlert } from './end-alert.js';
import { SetAlertController, SetAlertHandler, setAlert } from './set-alert.js';

/** The commands about alerts. */
export const ALERT_COMMANDS = [setAlert, endAlert, answerAlert];
export const ALERT_HANDLERS = [SetAlertHandler, EndAlertHandler, AnswerAlertHandler];
export const ALERT_COMMAND_ROUTES = [SetAlertController, EndAlertController, AnswerAlertController];
