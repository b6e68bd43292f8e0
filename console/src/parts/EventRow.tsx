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
import { useRules } from './rules.js';
import { plain, type Column } from './table/column.js';

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

/** One event of a file, as a row under the headings of a list. */
export function EventRow({ event }: { readonly event: Event }) {
  const columns = useEventColumns([event]);
  return (
    <Table.Tr>
      {columns.map(({ id, kind, cell }) => (
        <Table.Td key={id} className={kind}>
          {cell(event)}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

/** Another time than now that a file is looked at as of. */
export interface Then {
  /** An event as it was at that time; undefined where it was not there. */
  readonly eventThen: (event: Event) => Event | undefined;
}

/** What is told of each of these events of a file; with a time, also how it differs from what was there then. */
export function useEventColumns(events: readonly Event[], then?: Then): readonly Column<Event>[] {
  const say = useText();
  const toldWhole = useToldWhole(events);
  const isMissing = (event: Event): boolean => then !== undefined && then.eventThen(event) === undefined;
  const balanceOf = (event: Event): Event => then?.eventThen(event) ?? event;
  return [
    plain('when', say('file.when'), whenOf),
    {
      id: 'what',
      title: say('file.what'),
      kind: 'text',
      value: toldWhole,
      cell: (event) => (
        <>
          {isMissing(event) ? (
            <Badge color="gray" variant="light" tt="none" className="not-then">
              {say('file.not-then')}
            </Badge>
          ) : null}{' '}
          <What event={event} />
          <Disagree of={event} />
        </>
      ),
    },
    {
      id: 'points',
      title: say('entry.points'),
      kind: 'number',
      value: signedPoints,
      cell: (event) => <SignedPoints event={event} />,
    },
    {
      id: 'counts-in',
      title: say('file.counts-in'),
      value: (event) => event.countsIn ?? (entryOf(event).points === undefined ? null : say('file.nowhere')),
      cell: (event) => <CountsIn event={event} />,
    },
    {
      id: 'balance',
      title: say('file.balance'),
      kind: 'number',
      value: (event) => balanceOf(event).balance.total,
      cell: (event) => <BalanceAfter now={event} then={balanceOf(event)} />,
    },
    { id: 'by', title: say('file.by'), cell: (event) => <By event={event} /> },
  ];
}

function whenOf(event: Event): string | undefined {
  const data = dataOf(event);
  return entryOf(event).occurredOn ?? data.effectiveOn ?? data.joinedOn ?? data.leftOn;
}

/** The entry that the event is about: the one that it undoes, or its own. */
const entryOf = (event: Event): Entry => dataOf(event).undoes ?? dataOf(event);

function reasonOf(event: Event): string | undefined {
  const { personal, reason } = dataOf(event);
  return personal?.reason ?? reason;
}

function useTold(): (event: Event) => string {
  const say = useText();
  const nameOf = useOfficeName();
  return (event) => {
    const { officeId, name = '' } = dataOf(event);
    return say(`file.${event.type}`, { office: officeId === undefined ? '' : nameOf(officeId), name });
  };
}

/** The same with the item, by the edition that it was recorded by, and the reason. */
function useToldWhole(events: readonly Event[]): (event: Event) => string {
  const told = useTold();
  const rules = useRules(events.flatMap((event) => entryOf(event).editionId ?? []));
  return (event) => {
    const { itemCode = '', editionId = '' } = entryOf(event);
    const item = rules.get(`${editionId} ${itemCode}`)?.title ?? itemCode;
    return [told(event), item, reasonOf(event) ?? ''].filter((part) => part !== '').join(' · ');
  };
}

function SignedPoints({ event }: { readonly event: Event }) {
  const points = signedPoints(event);
  return points === undefined ? null : <Points points={points} />;
}

function CountsIn({ event }: { readonly event: Event }) {
  const say = useText();
  return (
    <>
      {event.countsIn ?? (entryOf(event).points === undefined ? '' : say('file.nowhere'))}
      {event.lateFor === null ? null : (
        <Badge color="yellow" variant="light" tt="none">
          {say('file.late', { month: event.lateFor })}
        </Badge>
      )}
    </>
  );
}

function By({ event }: { readonly event: Event }) {
  const say = useText();
  return (
    <>
      <Principal id={event.recordedBy} />
      <div className="quiet">
        <Moment at={event.recordedAt} />
      </div>
      <InLog>
        <div className="quiet">{say('file.place', { position: event.position })}</div>
      </InLog>
    </>
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

function BalanceAfter({ now, then }: { readonly now: Event; readonly then: Event }) {
  const say = useText();
  const { formatNumber } = useIntl();
  if (then.balance.total === now.balance.total) return formatNumber(now.balance.total);
  return (
    <div className="otherwise">
      {formatNumber(then.balance.total)}
      <div className="quiet">{say('file.now-is', { balance: formatNumber(now.balance.total) })}</div>
    </div>
  );
}

function What({ event }: { readonly event: Event }) {
  const say = useText();
  const told = useTold();
  const data = dataOf(event);
  const entry = entryOf(event);
  const reason = reasonOf(event);
  return (
    <>
      <strong>{told(event)}</strong>{' '}
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
