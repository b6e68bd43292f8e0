import { erasePerson, ErasePersonController, ErasePersonHandler } from './erase-person.js';
import { proposeErasure, ProposeErasureController, ProposeErasureHandler } from './propose-erasure.js';
import { setRetention, SetRetentionController, SetRetentionHandler } from './set-retention.js';

/** The commands by which what was said of people is made unreadable. */
export const ERASURE_COMMANDS = [proposeErasure, erasePerson, setRetention];
export const ERASURE_HANDLERS = [ProposeErasureHandler, ErasePersonHandler, SetRetentionHandler];
export const ERASURE_COMMAND_ROUTES = [
  ProposeErasureController,
  ErasePersonController,
  SetRetentionController,
];
