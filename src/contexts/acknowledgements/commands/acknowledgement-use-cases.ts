import {
  acknowledgeEdition,
  AcknowledgeEditionController,
  AcknowledgeEditionHandler,
} from './acknowledge-edition.js';
import {
  acknowledgeNotices,
  AcknowledgeNoticesController,
  AcknowledgeNoticesHandler,
} from './acknowledge-notices.js';

/** The commands by which employees say what they know. */
export const ACKNOWLEDGEMENT_COMMANDS = [acknowledgeNotices, acknowledgeEdition] as const;

export const ACKNOWLEDGEMENT_HANDLERS = [AcknowledgeNoticesHandler, AcknowledgeEditionHandler];
export const ACKNOWLEDGEMENT_COMMAND_ROUTES = [AcknowledgeNoticesController, AcknowledgeEditionController];
