import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Logo, LogoSet, OrganisationNamed } from '../../src/contexts/organisation/domain/events.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { ReadModelUnderTest } from '../../test/support/read-model.js';
import { organisation } from './projection.js';
import { OrganisationQueries } from './queries.js';

const PNG = Buffer.from('89504e470d0a1a0a00', 'hex');
const JPEG = Buffer.from('ffd8ffe000', 'hex');
const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const named = (name: string, shortName: string | null = null): OrganisationNamed => ({
  type: 'OrganisationNamed',
  data: { name, shortName },
});
const logoSet = (logo: Logo | null): LogoSet => ({ type: 'LogoSet', data: { logo } });
const png: Logo = { mediaType: 'image/png', data: PNG.toString('base64') };
const jpeg: Logo = { mediaType: 'image/jpeg', data: JPEG.toString('base64') };

describe('what the organisation is called', () => {
  let model: ReadModelUnderTest;
  let queries: OrganisationQueries;

  beforeAll(async () => {
    model = await ReadModelUnderTest.create(organisation);
  });

  afterAll(() => model.drop());

  beforeEach(async () => {
    await model.clear();
    queries = new OrganisationQueries(model.postgres, new Organisation('Asia/Shanghai', 500, true));
  });

  it('shows boards as it was said last', async () => {
    await model.given({ type: 'DisplaySet', data: { boards: 'top-and-neighbours', top: 3 } });
    await model.given(
      { type: 'DisplaySet', data: { boards: 'all', top: 0 } },
      { type: 'DisplaySet', data: { boards: 'top-and-neighbours', top: 10 } },
    );
    expect(await queries.shown()).toMatchObject({ display: { boards: 'top-and-neighbours', top: 10 } });
  });

  it('is nothing in the beginning, and whether it is an example is known all the same', async () => {
    expect(await queries.shown()).toEqual({
      ...{ name: null, shortName: null, logo: null, isExample: true },
      display: { boards: 'all', top: 0 },
    });
    expect(await queries.logo()).toBeUndefined();
  });

  it('is what was said last, and the logo as well', async () => {
    await model.given(named('Park', 'P'), logoSet(png), named('Garden'));
    await model.given(logoSet(jpeg));

    const logo = { mediaType: 'image/jpeg', digest: digestOf(JPEG) };
    expect(await queries.shown()).toMatchObject({ name: 'Garden', shortName: null, logo, isExample: true });
    expect(await queries.logo()).toEqual({ ...logo, bytes: JPEG });
  });

  it('has the logo of now, also where another one was asked for before', async () => {
    await model.given(logoSet(png));
    expect(await queries.logo()).toMatchObject({ digest: digestOf(PNG) });
    await model.given(logoSet(jpeg));
    expect(await queries.logo()).toMatchObject({ digest: digestOf(JPEG), bytes: JPEG });
    await model.given(logoSet(null));
    expect(await queries.logo()).toBeUndefined();
  });
});
