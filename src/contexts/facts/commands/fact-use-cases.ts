import { correctFact, CorrectFactController, CorrectFactHandler } from './correct-fact.js';
import { recordFact, RecordFactController, RecordFactHandler } from './record-fact.js';
import { withdrawFact, WithdrawFactController, WithdrawFactHandler } from './withdraw-fact.js';

/** The commands about facts. */
export const FACT_COMMANDS = [recordFact, correctFact, withdrawFact];
export const FACT_HANDLERS = [RecordFactHandler, CorrectFactHandler, WithdrawFactHandler];
export const FACT_COMMAND_ROUTES = [RecordFactController, CorrectFactController, WithdrawFactController];
