import {
  nameOrganisation,
  NameOrganisationController,
  NameOrganisationHandler,
} from './name-organisation.js';
import { setDisplay, SetDisplayController, SetDisplayHandler } from './set-display.js';
import { setLogo, SetLogoController, SetLogoHandler } from './set-logo.js';

/** The commands about how the organisation shows itself, and its boards. */
export const ORGANISATION_COMMANDS = [nameOrganisation, setLogo, setDisplay];
export const ORGANISATION_HANDLERS = [NameOrganisationHandler, SetLogoHandler, SetDisplayHandler];
export const ORGANISATION_COMMAND_ROUTES = [
  NameOrganisationController,
  SetLogoController,
  SetDisplayController,
];
