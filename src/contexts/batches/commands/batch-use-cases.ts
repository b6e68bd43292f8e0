import { reverseBatch, ReverseBatchController, ReverseBatchHandler } from './reverse-batch.js';

/** The commands about batches. */
export const BATCH_COMMANDS = [reverseBatch];
export const BATCH_HANDLERS = [ReverseBatchHandler];
export const BATCH_COMMAND_ROUTES = [ReverseBatchController];
