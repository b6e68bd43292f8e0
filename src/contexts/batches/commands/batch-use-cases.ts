import { reverseBatch, ReverseBatchController, ReverseBatchHandler } from './reverse-batch.js';

/** The commands about what was recorded together. */
export const BATCH_COMMANDS = [reverseBatch];
export const BATCH_HANDLERS = [ReverseBatchHandler];
export const BATCH_COMMAND_ROUTES = [ReverseBatchController];
