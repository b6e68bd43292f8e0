import { Injectable } from '@nestjs/common';
import { SHOWS_ALL, type Display } from '../../src/contexts/organisation/domain/board-display.js';
import type { LogoType } from '../../src/contexts/organisation/domain/events.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { SharedAnswer } from '../../src/infrastructure/event-store/shared-answer.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { SCHEMA } from './projection.js';
import type { LogoView, OrganisationView } from './views.js';

const SHOWN = `
  SELECT named.name, named.short_name, logo.digest, logo.media_type, display.boards, display.top
  FROM (SELECT true) AS always
  LEFT JOIN ${SCHEMA}.named ON true
  LEFT JOIN ${SCHEMA}.logo ON true
  LEFT JOIN ${SCHEMA}.display ON true`;

const NO_PAUSE_MS = 0;

type ShownRow = {
  readonly name: string | null;
  readonly short_name: string | null;
  readonly digest: string | null;
  readonly media_type: LogoType | null;
  readonly boards: Display['boards'] | null;
  readonly top: number | null;
};

export interface LogoFile extends LogoView {
  readonly bytes: Buffer;
}

const logoIn = ({ digest, media_type: mediaType }: ShownRow): LogoView | null =>
  digest === null || mediaType === null ? null : { mediaType, digest };

const displayIn = ({ boards, top }: ShownRow): Display =>
  boards === null || top === null ? SHOWS_ALL : { boards, top };

/** Asked for without a key, so however many ask, the database is asked once at a time, and the logo is kept in memory. */
@Injectable()
export class OrganisationQueries {
  private readonly view = new SharedAnswer(() => this.readView(), NO_PAUSE_MS);
  private readonly file = new SharedAnswer(() => this.readLogo(), NO_PAUSE_MS);
  private kept: LogoFile | undefined;

  constructor(
    private readonly postgres: Postgres,
    private readonly organisation: Organisation,
  ) {}

  /** @throws DatabaseUnavailable */
  shown(): Promise<OrganisationView> {
    return this.view.answer();
  }

  /** @throws DatabaseUnavailable */
  async logo(): Promise<LogoFile | undefined> {
    const { logo } = await this.shown();
    if (logo === null) return undefined;
    return this.kept?.digest === logo.digest ? this.kept : this.file.answer();
  }

  private async readView(): Promise<OrganisationView> {
    const [row] = await this.postgres.query<ShownRow>(SHOWN);
    if (row === undefined) throw new Error('a query of one row gave none');
    return {
      name: row.name,
      shortName: row.short_name,
      logo: logoIn(row),
      display: displayIn(row),
      isExample: this.organisation.isExample,
    };
  }

  private async readLogo(): Promise<LogoFile | undefined> {
    const [row] = await this.postgres.query<{ digest: string; media_type: LogoType; data: string }>(
      `SELECT digest, media_type, data FROM ${SCHEMA}.logo`,
    );
    this.kept = row && {
      digest: row.digest,
      mediaType: row.media_type,
      bytes: Buffer.from(row.data, 'base64'),
    };
    return this.kept;
  }
}
