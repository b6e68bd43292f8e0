import { describe, expect, it } from '@jest/globals';
import { given } from '../../../../test/support/given.js';
import { appearanceDecider, type SetLogo } from './decisions.js';
import type { DisplaySet, Logo, LogoSet, LogoType, OrganisationEvent, OrganisationNamed } from './events.js';
import { beginsAs, MAX_LOGO_BYTES } from './logos.js';

const PNG = Buffer.from('89504e470d0a1a0a00', 'hex');
const JPEG = Buffer.from('ffd8ffe000', 'hex');
const WEBP = Buffer.from('RIFF\x24\0\0\0WEBPVP8 ', 'latin1');
const SVG = Buffer.from('<svg onload="alert(1)"/>');
const NO_BYTES = { bytes: new Uint8Array() };

const founded: OrganisationEvent = {
  type: 'OrganisationFounded',
  data: { timeZone: 'Asia/Shanghai', basePoints: 500 },
};
const named = (name: string, shortName: string | null = null): OrganisationNamed => ({
  type: 'OrganisationNamed',
  data: { name, shortName },
});
const logoOf = (bytes: Buffer, mediaType: LogoType = 'image/png'): Logo => ({
  mediaType,
  data: bytes.toString('base64'),
});
const setLogo = (logo: Logo | null): SetLogo => ({ type: 'SetLogo', logo });
const logoSet = (logo: Logo | null): LogoSet => ({ type: 'LogoSet', data: { logo } });

describe('the name of the organisation', () => {
  const name = (of: string, shortName: string | null = null) =>
    ({ type: 'NameOrganisation', name: of, shortName }) as const;

  it('is said, and said otherwise', () => {
    given(appearanceDecider, founded).when(name('Park'), NO_BYTES).then(named('Park'));
    given(appearanceDecider, founded, named('Park'))
      .when(name('Park', 'P'), NO_BYTES)
      .then(named('Park', 'P'));
  });

  it('is no event where it is the same, whatever was said before', () => {
    given(appearanceDecider, founded, named('Park', 'P'), logoSet(null))
      .when(name('Park', 'P'), NO_BYTES)
      .repeats(1);
    given(appearanceDecider, founded, named('Park'), named('Garden'))
      .when(name('Park'), NO_BYTES)
      .then(named('Park'));
  });
});

describe('how boards are shown to employees', () => {
  const display = (boards: DisplaySet['data']['boards'], top: number): DisplaySet['data'] => ({
    boards,
    top,
  });
  const set = (data: DisplaySet['data']): DisplaySet => ({ type: 'DisplaySet', data });
  const few = display('top-and-neighbours', 3);

  it('is set, and set otherwise', () => {
    given(appearanceDecider, founded)
      .when({ type: 'SetDisplay', ...few }, NO_BYTES)
      .then(set(few));
    given(appearanceDecider, founded, set(few))
      .when({ type: 'SetDisplay', ...few, top: 4 }, NO_BYTES)
      .then(set({ ...few, top: 4 }));
  });

  it('is no event where it is so already', () => {
    given(appearanceDecider, founded, set(few), named('Park'))
      .when({ type: 'SetDisplay', ...few }, NO_BYTES)
      .repeats(1);
    given(appearanceDecider, founded, set(few), set(display('all', 0)))
      .when({ type: 'SetDisplay', ...few }, NO_BYTES)
      .then(set(few));
  });
});

describe('the logo', () => {
  it.each([
    ['image/png', PNG],
    ['image/jpeg', JPEG],
    ['image/webp', WEBP],
  ] as const)('of the type %s is known by its first bytes', (mediaType, bytes) => {
    const logo = logoOf(bytes, mediaType);
    given(appearanceDecider, founded).when(setLogo(logo), { bytes }).then(logoSet(logo));
    for (const other of [PNG, JPEG, WEBP, SVG, Buffer.from([bytes[0]!])])
      if (other !== bytes)
        given(appearanceDecider, founded)
          .when(setLogo(logoOf(other, mediaType)), { bytes: other })
          .isRejected('logo.other-type');
  });

  it('has 100 KB at the most', () => {
    const most = Buffer.concat([PNG, Buffer.alloc(MAX_LOGO_BYTES - PNG.length)]);
    const more = Buffer.concat([most, Buffer.alloc(1)]);
    const logo = logoOf(most);
    given(appearanceDecider, founded).when(setLogo(logo), { bytes: most }).then(logoSet(logo));
    given(appearanceDecider, founded)
      .when(setLogo(logoOf(more)), { bytes: more })
      .isRejected('logo.too-large');
  });

  it('is no event where it is the same', () => {
    const logo = logoOf(PNG);
    given(appearanceDecider, founded, logoSet(logo), named('Park'))
      .when(setLogo(logo), { bytes: PNG })
      .repeats(1);
  });

  it('is taken away once, and only where there is one', () => {
    const logo = logoOf(PNG);
    given(appearanceDecider, founded, logoSet(logo)).when(setLogo(null), NO_BYTES).then(logoSet(null));
    given(appearanceDecider, founded, logoSet(logo), logoSet(null)).when(setLogo(null), NO_BYTES).repeats(2);
    given(appearanceDecider, founded).when(setLogo(null), NO_BYTES).isRejected('logo.none');
    given(appearanceDecider, founded, logoSet(logo), logoSet(null))
      .when(setLogo(logo), { bytes: PNG })
      .then(logoSet(logo));
  });
});

it('a file that is shorter than what it would begin with begins as nothing', () => {
  expect(beginsAs('image/webp', Buffer.from('RIFF'))).toBe(false);
  expect(beginsAs('image/png', new Uint8Array())).toBe(false);
});
