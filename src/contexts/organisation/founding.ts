import { NO_STREAM_YET, type EventLog } from '../../infrastructure/event-store/event-log.js';
import { ORGANISATION_STREAM, type OrganisationFounded } from './domain/events.js';
import { Organisation } from './domain/organisation.js';

/** The log was begun with another configuration than the present one. */
export class OtherOrganisation extends Error {
  override readonly name = 'OtherOrganisation';
}

/** Settings for a log that is begun. */
export interface Beginning {
  /** @throws where it must not be begun */
  readonly allowed: () => void;
  readonly begun: () => void;
}

/**
 * Records zone and base points at the first start; a later start with others is refused.
 * @throws OtherOrganisation naming the variable, LogUnavailable
 */
export async function foundOrConfirm(
  log: EventLog,
  configured: Organisation,
  recordedAt: Date,
  commandId: string,
  beginning?: Beginning,
): Promise<Organisation> {
  const known = await founding(log);
  if (known === undefined) beginning?.allowed();
  const founded = known ?? (await found(log, configured, recordedAt, commandId));
  if (known === undefined) beginning?.begun();
  if (canonical(founded.timeZone) !== canonical(configured.timeZone))
    refuse('POINTBOOK_TIMEZONE', founded.timeZone, configured.timeZone, canonical(founded.timeZone));
  if (founded.basePoints !== configured.basePoints)
    refuse('POINTBOOK_BASE_POINTS', founded.basePoints, configured.basePoints, founded.basePoints);
  if ((founded.isExample ?? false) !== configured.isExample)
    throw new OtherOrganisation(
      founded.isExample === true
        ? 'POINTBOOK_DATA_DIR: the log there is an example. Start it with --example, or take another directory.'
        : 'POINTBOOK_DATA_DIR: the log there is of a real organisation, with which no example is mixed. Take another directory.',
    );
  return new Organisation(founded.timeZone, founded.basePoints, configured.isExample);
}

/**
 * One name for each zone, which has several. A log may have been begun with a name that is not accepted any more; its
 * seals keep it.
 */
const canonical = (timeZone: string): string =>
  new Intl.DateTimeFormat('en-US', { timeZone }).resolvedOptions().timeZone;

async function founding(log: EventLog): Promise<OrganisationFounded['data'] | undefined> {
  for await (const { event } of log.read(ORGANISATION_STREAM, 0, 1)) {
    if (event.type === 'OrganisationFounded') return event.data;
  }
  return undefined;
}

/** Of two first starts at once, the log decides whose values hold. */
async function found(
  log: EventLog,
  { timeZone, basePoints, isExample }: Organisation,
  recordedAt: Date,
  commandId: string,
): Promise<OrganisationFounded['data']> {
  const data = { timeZone, basePoints, ...(isExample ? { isExample } : {}) };
  const by = { recordedBy: 'system', sentBy: 'system' };
  const meta = { commandId, digest: '', recordedAt: recordedAt.toISOString(), ...by };
  const event = { type: 'OrganisationFounded', data } as const;
  const { written } = await log.append(ORGANISATION_STREAM, [{ event, meta }], NO_STREAM_YET);
  return written ? data : ((await founding(log)) ?? data);
}

function refuse(
  variable: string,
  recorded: string | number,
  configured: string | number,
  wanted: string | number,
): never {
  throw new OtherOrganisation(
    `${variable} is ${configured}, but this log was begun with ${recorded} and keeps it. Set it to ${wanted}.`,
  );
}
