import { setLeadingGroup, SetLeadingGroupController, SetLeadingGroupHandler } from './set-leading-group.js';
import { standIn, StandInController, StandInHandler } from './stand-in.js';

/** The commands about the leading group. */
export const LEADING_GROUP_COMMANDS = [setLeadingGroup, standIn];
export const LEADING_GROUP_HANDLERS = [SetLeadingGroupHandler, StandInHandler];
export const LEADING_GROUP_COMMAND_ROUTES = [SetLeadingGroupController, StandInController];
