import { createHash } from 'node:crypto';
import type { DisplaySet, Logo, OrganisationNamed } from '../../src/contexts/organisation/domain/events.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { schemaOf, type Projection } from '../runtime/projection.js';

const identity = { name: 'organisation', version: 1 } as const;
export const SCHEMA = schemaOf(identity);

/** What the organisation is called, its logo, and how its boards are shown, by now. */
export const organisation: Projection = {
  ...identity,
  tables: `
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.named (
      is_only_row boolean PRIMARY KEY DEFAULT true CHECK (is_only_row),
      name text NOT NULL,
      short_name text
    );
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.logo (
      is_only_row boolean PRIMARY KEY DEFAULT true CHECK (is_only_row),
      digest text NOT NULL,
      media_type text NOT NULL,
      data text NOT NULL
    );
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.display (
      is_only_row boolean PRIMARY KEY DEFAULT true CHECK (is_only_row),
      boards text NOT NULL,
      top integer NOT NULL
    );`,
  apply: async (events, tx) => {
    let named: OrganisationNamed['data'] | undefined;
    let logo: Logo | null | undefined;
    let display: DisplaySet['data'] | undefined;
    for (const { event } of events) {
      if (event.type === 'OrganisationNamed') named = event.data;
      else if (event.type === 'LogoSet') ({ logo } = event.data);
      else if (event.type === 'DisplaySet') display = event.data;
    }
    if (named !== undefined) await keepName(named, tx);
    if (logo !== undefined) await keepLogo(logo, tx);
    if (display !== undefined) await keepDisplay(display, tx);
  },
};

async function keepName({ name, shortName }: OrganisationNamed['data'], tx: Sql): Promise<void> {
  await tx.execute(
    `INSERT INTO ${SCHEMA}.named (name, short_name) VALUES ($1, $2)
     ON CONFLICT (is_only_row) DO UPDATE SET name = excluded.name, short_name = excluded.short_name`,
    [name, shortName],
  );
}

async function keepDisplay({ boards, top }: DisplaySet['data'], tx: Sql): Promise<void> {
  await tx.execute(
    `INSERT INTO ${SCHEMA}.display (boards, top) VALUES ($1, $2)
     ON CONFLICT (is_only_row) DO UPDATE SET boards = excluded.boards, top = excluded.top`,
    [boards, top],
  );
}

async function keepLogo(logo: Logo | null, tx: Sql): Promise<void> {
  await tx.execute(`DELETE FROM ${SCHEMA}.logo`);
  if (logo === null) return;
  const { mediaType, data } = logo;
  const digest = createHash('sha256').update(Buffer.from(data, 'base64')).digest('hex');
  await tx.execute(`INSERT INTO ${SCHEMA}.logo (digest, media_type, data) VALUES ($1, $2, $3)`, [
    digest,
    mediaType,
    data,
  ]);
}
