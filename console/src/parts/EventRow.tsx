import { Badge, Table } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { components } from '../../../clients/typescript/src/index.js';
import { useText } from '../language/language.js';
import { Disagree } from './Disagree.js';
import { EvidenceLinks } from './EvidenceLinks.js';
import { Ground } from './Ground.js';
import { InLog } from './InLog.js';
import { Item } from './Item.js';
import { Moment } from './Moment.js';
import { useOfficeName } from './offices.js';
import { Principal } from './Principal.js';
import { Points } from './Points.js';

export type Event = components['schemas']['HistoryEvent'];

interface Entry {
  readonly kind?: 'fixed' | 'behaviour';
  readonly itemCode?: string;
  readonly editionId?: string;
  readonly points?: number;
  readonly direction?: 'award' | 'deduct';
  readonly occurredOn?: string;
  readonly trial?: true;
}
interface EventData extends Entry {
  readonly employmentNo?: number;
  readonly basePoints?: number;
  readonly officeId?: string;
  readonly name?: string;
  readonly joinedOn?: string;
  readonly leftOn?: string;
  readonly effectiveOn?: string;
  readonly undoes?: Entry;
  readonly ground?: { readonly by: string; readonly principalId?: string };
  readonly personal?: { readonly reason?: string };
  readonly reason?: string;
  readonly evidence?: readonly { readonly href: string; readonly sha256: string }[];
}

export const dataOf = ({ data }: Event): EventData => data;

/** The points of an event, with their sign: those of a reversal count the other way. Undefined where it has none. */
export function pointsIn(event: Event): number | undefined {
  const data = dataOf(event);
  const { points, direction, trial } = data.undoes ?? data;
  if (event.type === 'EmployeeRegistered') return data.basePoints;
  if (points === undefined || trial === true) return undefined;
  if (event.type === 'PointDeducted') return -points;
  if (event.type === 'EntryReversed') return direction === 'award' ? -points : points;
  return points;
}

/** The kind of points that an event gives. */
export function kindOf(event: Event): 'base' | 'fixed' | 'behaviour' | undefined {
  const data = dataOf(event);
  return event.type === 'EmployeeRegistered' ? 'base' : (data.undoes ?? data).kind;
}

/**
 * One event of a file.
 * @param then the event as it was at another time; null where it was not there, undefined where no other time is asked for
 */
export function EventRow({
  event,
  then,
}: {
  readonly event: Event;
  readonly then?: Event | null | undefined;
}) {
  const say = useText();
  const data = dataOf(event);
  const entry = data.undoes ?? data;
  const when = entry.occurredOn ?? data.effectiveOn ?? data.joinedOn ?? data.leftOn;
  const points = signedPoints(event);
  return (
    <Table.Tr className={then === null ? 'otherwise' : undefined}>
      <Table.Td>{when}</Table.Td>
      <Table.Td className="text">
        {then === null ? (
          <Badge color="gray" variant="light" tt="none">
            {say('file.not-then')}
          </Badge>
        ) : null}{' '}
        <What event={event} />
        <Disagree of={event} />
      </Table.Td>
      <Table.Td className="number">{points === undefined ? null : <Points points={points} />}</Table.Td>
      <Table.Td>
        {event.countsIn ?? (entry.points === undefined ? '' : say('file.nowhere'))}
        {event.lateFor === null ? null : (
          <Badge color="yellow" variant="light" tt="none">
            {say('file.late', { month: event.lateFor })}
          </Badge>
        )}
      </Table.Td>
      <BalanceAfter now={event} then={then} />
      <Table.Td>
        <Principal id={event.recordedBy} />
        <div className="quiet">
          <Moment at={event.recordedAt} />
        </div>
        <InLog>
          <div className="quiet">{say('file.place', { position: event.position })}</div>
        </InLog>
      </Table.Td>
    </Table.Tr>
  );
}

/** The points as the row shows them: those of the trial stage are told as well. */
function signedPoints(event: Event): number | undefined {
  const data = dataOf(event);
  const { points, direction } = data.undoes ?? data;
  if (points === undefined) return pointsIn(event);
  const isTaken = event.type === 'PointDeducted' || (event.type === 'EntryReversed' && direction === 'award');
  return isTaken ? -points : points;
}

function BalanceAfter({ now, then }: { readonly now: Event; readonly then: Event | null | undefined }) {
  const say = useText();
  const { formatNumber } = useIntl();
  const isOther = then != null && then.balance.total !== now.balance.total;
  return (
    <Table.Td className={isOther ? 'number otherwise' : 'number'}>
      {formatNumber((then ?? now).balance.total)}
      {isOther ? (
        <div className="quiet">{say('file.now-is', { balance: formatNumber(now.balance.total) })}</div>
      ) : null}
    </Table.Td>
  );
}

function What({ event }: { readonly event: Event }) {
  const say = useText();
  const nameOf = useOfficeName();
  const data = dataOf(event);
  const entry = data.undoes ?? data;
  const office = data.officeId === undefined ? '' : nameOf(data.officeId);
  const reason = data.personal?.reason ?? data.reason;
  return (
    <>
      <strong>{say(`file.${event.type}`, { office, name: data.name ?? '' })}</strong>{' '}
      {entry.itemCode === undefined ? null : (
        <span>
          <Item code={entry.itemCode} editionId={entry.editionId} on={entry.occurredOn} />
          {entry.editionId === undefined ? '' : ` (${entry.editionId})`}
        </span>
      )}{' '}
      {entry.trial === true ? (
        <Badge color="gray" variant="light" tt="none">
          {say('entry.trial')}
        </Badge>
      ) : null}
      {reason === undefined ? null : <div className="quiet">{reason}</div>}
      <EvidenceLinks evidence={data.evidence ?? []} />
      {data.ground === undefined ? null : (
        <div className="quiet">
          {say('file.ground')}: <Ground by={data.ground.by} who={data.ground.principalId} />
        </div>
      )}
    </>
  );
}
