export { Pointbook, type Asked, type ClientOptions } from './pointbook.js';
export type {
  BulkAnswer,
  BulkWaiting,
  CommandAnswer,
  CommandFields,
  CommandName,
  Query,
  ReadPath,
  View,
} from './shapes.js';
export { mayPass, NoAnswer, problemIn, ServiceProblem, type ProblemBody } from './problems.js';
export { linesOf } from './lines.js';
export type { components, operations, paths } from './schema.js';
