import { Injectable } from '@nestjs/common';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import { Clock } from '../../kernel/clock.js';
import { localDateOf, type LocalDate, type NaturalMonth } from '../../kernel/natural-month.js';
import { Access } from '../access/access.js';
import { scopeOn } from '../access/domain/permissions.js';
import type { Listed } from '../access/ring/directory.js';
import { ClosingsRepository } from '../calendar/closings-repository.js';
import { Organisation } from '../organisation/domain/organisation.js';
import { ReportedEntries } from './domain/lookups.js';
import { participation, timeOf, type Known, type ToldParticipant } from './domain/participation.js';
import type { Reader } from './domain/telling.js';

const RECORDING = 'POST /v1/commands/award-points';

export interface Participation {
  readonly position: string;
  readonly rows: readonly ToldParticipant[];
}

/** Who recorded how much in some months, and who nothing: principals from memory, entries from a read model. */
@Injectable()
export class Participations {
  constructor(
    private readonly log: EventLog,
    private readonly closings: ClosingsRepository,
    private readonly entries: ReportedEntries,
    private readonly access: Access,
    private readonly organisation: Organisation,
    private readonly clock: Clock,
  ) {}

  today(): LocalDate {
    return localDateOf(this.clock.now(), this.organisation.timeZone);
  }

  /**
   * @throws Problem `service.unavailable` while another one is looked up, `position.not-reached`; LogUnavailable,
   * DatabaseUnavailable
   */
  async of(
    months: { readonly from: NaturalMonth; readonly to: NaturalMonth },
    reader: Pick<Reader, 'principalId' | 'seesAll' | 'seesFew'>,
  ): Promise<Participation> {
    const position = await this.log.head();
    const span = timeOf(await this.closings.now(), months, position);
    await this.access.include();
    await this.entries.until(position);
    const principals = this.access.directory.list('', Infinity).map(knownOf);
    const given = await this.entries.byGiver(span);
    const stays = await this.entries.staysOf(
      principals.flatMap(({ employeeId }) => (employeeId === null ? [] : [employeeId])),
    );
    const rows = participation({ ...given, principals, stays }, span, { today: this.today(), reader });
    return { position: String(position), rows };
  }
}

function knownOf({ state, hasLeft }: Listed): Known {
  const { principalId, kind, name, employeeId, registration, lastDay } = state;
  const roles = state.roles.value;
  return {
    ...{ principalId, name, employeeId, roles, hasLeft },
    registered: registration.place,
    lastDay: lastDay.value,
    isRecorder: scopeOn(RECORDING, { principalId, kind, employeeId, roles }) !== undefined,
  };
}
