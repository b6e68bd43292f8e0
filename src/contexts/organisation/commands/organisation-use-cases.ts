import {
  nameOrganisation,
  NameOrganisationController,
  NameOrganisationHandler,
} from './name-organisation.js';
import { setLogo, SetLogoController, SetLogoHandler } from './set-logo.js';

/** The commands about how the organisation shows itself. */
export const ORGANISATION_COMMANDS = [nameOrganisation, setLogo];
export const ORGANISATION_HANDLERS = [NameOrganisationHandler, SetLogoHandler];
export const ORGANISATION_COMMAND_ROUTES = [NameOrganisationController, SetLogoController];
