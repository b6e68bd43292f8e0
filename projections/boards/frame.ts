import type { LogHeadSigned } from '../../src/contexts/seals/domain/events.js';
import type { Row, Sql } from '../../src/infrastructure/postgres/sql.js';
import { IDENTITY, SCHEMA } from './schema.js';
import type { BoardSeal } from './signed.js';

/** The state of a period's board: whether it is closed, whether it exists at all, and which log it shows. */
const FRAME = `
  SELECT coalesce((SELECT position FROM projections.checkpoints
                   WHERE name = '${IDENTITY.name}' AND version = ${IDENTITY.version}), 0) AS "position",
         (SELECT position FROM ${SCHEMA}.closed_periods WHERE period = $1) AS "closedAt",
         coalesce((SELECT month FROM ${SCHEMA}.begun),
                  (SELECT min(period) FROM ${SCHEMA}.closed_periods WHERE length(period) = 7),
                  (SELECT left(min(joined_on), 7) FROM ${SCHEMA}.employments)) AS "firstMonth",
         (SELECT seal FROM ${SCHEMA}.closed_periods WHERE period = $1) AS "seal",
         (SELECT data FROM ${SCHEMA}.signed_head) AS "signedHead",
         EXISTS (SELECT FROM ${SCHEMA}.restated WHERE period = $1) AS "isRestated",
         EXISTS (SELECT FROM ${SCHEMA}.offices WHERE office_id = $2) AS "officeIsOpen"`;

export interface Frame {
  readonly position: string;
  readonly closedAt: string | null;
  readonly firstMonth: string | null;
  readonly officeIsOpen: boolean;
  readonly seal: BoardSeal | null;
  readonly signedHead: LogHeadSigned['data'] | null;
  /** Whether something has come late for it or in it. */
  readonly isRestated: boolean;
}

export async function frameOf(tx: Sql, period: string, officeId: string | undefined): Promise<Frame> {
  const [frame] = await tx.query<Frame & Row>(FRAME, [period, officeId ?? null]);
  if (frame === undefined) throw new Error('a query of one row gave none');
  return frame;
}
