import {
  accepted,
  rejected,
  repeated,
  type Decider,
  type Decision,
  type EventPosition,
} from '../../../kernel/decision.js';
import type { DisplaySet, Logo, OrganisationEvent, OrganisationNamed } from './events.js';
import { beginsAs, MAX_LOGO_BYTES } from './logos.js';

/** How the organisation shows itself, and where each of it was said. */
export interface Appearance {
  readonly named: (OrganisationNamed['data'] & { readonly place: EventPosition }) | undefined;
  readonly logo: (Logo & { readonly place: EventPosition }) | undefined;
  /** Where the last logo was taken away. */
  readonly bareSince: EventPosition | undefined;
  readonly display: (DisplaySet['data'] & { readonly place: EventPosition }) | undefined;
}

export interface NameOrganisation extends Readonly<OrganisationNamed['data']> {
  readonly type: 'NameOrganisation';
}

export interface SetLogo {
  readonly type: 'SetLogo';
  readonly logo: Logo | null;
}

export interface SetDisplay extends Readonly<DisplaySet['data']> {
  readonly type: 'SetDisplay';
}

export type AppearanceCommand = NameOrganisation | SetLogo | SetDisplay;

export interface LogoContext {
  /** Those of the logo in the command; none where it has no logo. */
  readonly bytes: Uint8Array;
}

export const appearanceDecider: Decider<Appearance, AppearanceCommand, OrganisationEvent, LogoContext> = {
  initialState: () => ({ named: undefined, logo: undefined, bareSince: undefined, display: undefined }),
  evolve: (appearance, { type, data }, place) => {
    if (type === 'OrganisationNamed') return { ...appearance, named: { ...data, place } };
    if (type === 'DisplaySet') return { ...appearance, display: { ...data, place } };
    if (type !== 'LogoSet') return appearance;
    return data.logo === null
      ? { ...appearance, logo: undefined, bareSince: place }
      : { ...appearance, logo: { ...data.logo, place }, bareSince: undefined };
  },
  decide: (appearance, command, { bytes }) => {
    if (command.type === 'NameOrganisation') return name(appearance, command);
    if (command.type === 'SetDisplay') return setDisplay(appearance, command);
    return setLogo(appearance, command, bytes);
  },
  digestKey: () => '',
};

function name(
  { named }: Appearance,
  { name: wanted, shortName }: NameOrganisation,
): Decision<OrganisationEvent> {
  if (named?.name === wanted && named.shortName === shortName) return repeated(named.place);
  return accepted({ type: 'OrganisationNamed', data: { name: wanted, shortName } });
}

function setDisplay({ display }: Appearance, { boards, top }: SetDisplay): Decision<OrganisationEvent> {
  if (display?.boards === boards && display.top === top) return repeated(display.place);
  return accepted({ type: 'DisplaySet', data: { boards, top } });
}

function setLogo(
  { logo: known, bareSince }: Appearance,
  { logo }: SetLogo,
  bytes: Uint8Array,
): Decision<OrganisationEvent> {
  if (logo === null) return known === undefined ? withoutLogo(bareSince) : accepted(logoSet(null));
  if (known?.mediaType === logo.mediaType && known.data === logo.data) return repeated(known.place);
  if (bytes.length > MAX_LOGO_BYTES)
    return rejected(
      'logo.too-large',
      `A logo has ${MAX_LOGO_BYTES} bytes at the most, and not ${bytes.length}.`,
      {
        most: MAX_LOGO_BYTES,
        bytes: bytes.length,
      },
    );
  if (!beginsAs(logo.mediaType, bytes))
    return rejected('logo.other-type', `The first bytes of this file are not those of ${logo.mediaType}.`, {
      mediaType: logo.mediaType,
    });
  return accepted(logoSet(logo));
}

const withoutLogo = (bareSince: EventPosition | undefined): Decision<OrganisationEvent> =>
  bareSince === undefined
    ? rejected('logo.none', 'There is no logo that could be taken away.')
    : repeated(bareSince);

const logoSet = (logo: Logo | null): OrganisationEvent => ({ type: 'LogoSet', data: { logo } });
