import { Readable } from 'node:stream';
import { Controller, Get, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { EventLog } from '../../../infrastructure/event-store/event-log.js';
import { ApiProblems } from '../../../infrastructure/http/api-problems.js';
import { attachment, exportLanguage } from '../../../infrastructure/http/file-exports.js';
import { invalidInput } from '../../../infrastructure/http/problem.js';
import { limitOf } from '../../../infrastructure/http/query-fields.js';
import { untilReached } from '../../../infrastructure/http/reached.js';
import { validated } from '../../../infrastructure/http/validation.js';
import { monthOf } from '../../../kernel/natural-month.js';
import { seesFew } from '../../access/domain/small-groups.js';
import type { AuthenticatedRequest } from '../../access/guard/authentication.js';
import { roleView } from '../../access/queries/principal-views.js';
import { OfficeNames } from '../../offices/domain/office-names.js';
import { OrganisationName } from '../../organisation/domain/organisation-name.js';
import { placeOf, type ToldParticipant } from '../domain/participation.js';
import { Participations } from '../participations.js';
import { isToldOfAll, MAX_MONTHS, refuseTooLong } from './asked.js';
import { participationFile } from './participation-file.js';
import { ParticipationQuery, ParticipationView, type ParticipantView } from './participation-views.js';

@ApiTags('fairness')
@Controller('v1/participation')
export class ParticipationController {
  constructor(
    private readonly log: EventLog,
    private readonly participations: Participations,
    private readonly officeNames: OfficeNames,
    private readonly organisation: OrganisationName,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'readParticipation',
    summary: 'Who recorded how much in some months, and who nothing',
    description: `Everybody who may record, and whoever has recorded; ${MAX_MONTHS} months at the most, the current one when left out. The entries are those that a report on fairness counts by giver: behaviour, not in trial, not reversed by the close of the last month, or by now; by whoever authorised them, else whoever recorded them, with what the leading group decided as \`leading-group\`. What is about fewer than five people is not told to whoever may not read their histories; a manager is told their own row. As XLSX with that \`format\`, all rows in the language of \`lang\`, else of \`Accept-Language\`. One at a time.`,
  })
  @ApiOkResponse({ type: ParticipationView })
  @ApiProblems('input.invalid', 'position.not-reached', 'service.unavailable')
  async read(
    @Query() input: ParticipationQuery,
    @Req() { principal }: AuthenticatedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ParticipationView | StreamableFile> {
    const query = validated(ParticipationQuery, input);
    const month = monthOf(this.participations.today());
    const { from = query.to ?? month, to = query.from ?? month } = query;
    refuseTooLong(from, to);
    const after = placeIn(query.cursor);
    if (query.minPosition !== undefined) await untilReached(this.log, BigInt(query.minPosition));
    const seesAll = isToldOfAll(principal);
    const { position, rows } = await this.participations.of(
      { from, to },
      {
        principalId: principal.principalId,
        seesAll,
        seesFew: seesFew(principal),
      },
    );
    const wanted = rows.filter(
      ({ recorded }) => query.recorded === undefined || recorded === (query.recorded === 'true'),
    );
    if (query.format !== undefined) return this.file({ from, to }, wanted, { query, reply });
    const limit = limitOf(query);
    const rest = wanted.filter((row) => placeOf(row) > after);
    const last = rest[limit - 1];
    return {
      ...{ from, to, position, own: !seesAll },
      count: rows.length,
      nothing: rows.filter(({ recorded }) => !recorded).length,
      items: rest.slice(0, limit).map(viewOf),
      nextCursor: rest.length > limit && last !== undefined ? cursorOf(last) : null,
    };
  }

  private async file(
    { from, to }: { readonly from: string; readonly to: string },
    rows: readonly ToldParticipant[],
    { query, reply }: { readonly query: ParticipationQuery; readonly reply: FastifyReply },
  ): Promise<StreamableFile> {
    const language = exportLanguage(query.lang, reply.request.headers['accept-language']);
    const { type, pieces, fileName, toldName } = participationFile(
      from === to ? from : `${from}..${to}`,
      rows,
      {
        language,
        offices: await this.officeNames.of(rows.flatMap(officesOf)),
        organisation: await this.organisation.now(),
      },
    );
    const disposition = attachment(fileName, toldName);
    return new StreamableFile(Readable.from(pieces, { objectMode: true }), { type, disposition });
  }
}

const viewOf = ({ roles, ...row }: ToldParticipant): ParticipantView => ({
  ...row,
  roles: roles.map(roleView),
});

const officesOf = ({ officeId, roles }: ToldParticipant): readonly string[] =>
  [officeId, ...roles.map((one) => roleView(one).officeId)].filter((id) => id !== null);

const cursorOf = (row: ToldParticipant): string => Buffer.from(placeOf(row)).toString('base64url');

const PLACE = /^[01] [\d-]{0,10} \S{1,200}$/;

/** The place of the last row of the page before; before all of them without a cursor. @throws Problem */
function placeIn(cursor: string | undefined): string {
  if (cursor === undefined) return '';
  const place = Buffer.from(cursor, 'base64url').toString();
  if (!PLACE.test(place))
    throw invalidInput([{ field: 'cursor', message: 'is not one that this list has given' }]);
  return place;
}
