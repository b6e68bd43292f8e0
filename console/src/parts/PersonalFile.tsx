import { Badge, Button, Table } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useIntl } from 'react-intl';
import type { components } from '../../../clients/typescript/src/index.js';
import { useText } from '../language/language.js';
import { usePages, useRead } from '../service/reading.js';
import { Balance } from './Balance.js';
import { Moment } from './Moment.js';
import { Points } from './Points.js';
import { Shown } from './Trouble.js';

const Course = lazy(() => import('./Course.js'));
const PAGE = 200;
type Event = components['schemas']['HistoryEvent'];

/** A whole file: what somebody has, how it went, and every event with its ground. */
export function PersonalFile({ employeeId }: { readonly employeeId: string }) {
  const employee = useRead('/v1/employees/{employeeId}', { path: { employeeId } });
  return (
    <Shown of={employee}>
      {({ balance, active }) => (
        <div className="stack">
          <section className="card">
            <Balance balance={balance} />
            {active ? <Place employeeId={employeeId} /> : null}
          </section>
          <Suspense>
            <Course employeeId={employeeId} />
          </Suspense>
          <History employeeId={employeeId} />
        </div>
      )}
    </Shown>
  );
}

function Place({ employeeId }: { readonly employeeId: string }) {
  const say = useText();
  const { data } = useRead('/v1/rankings/total/employees/{employeeId}', { path: { employeeId } });
  if (data === undefined) return null;
  return (
    <p>
      {say('board.rank-of', { rank: data.rank, count: data.count })} · {say('board.gap')}:{' '}
      {data.gap === null ? say('board.first') : say('board.gap-points', { gap: data.gap })}
    </p>
  );
}

function History({ employeeId }: { readonly employeeId: string }) {
  const say = useText();
  const pages = usePages('/v1/employees/{employeeId}/history', {
    path: { employeeId },
    query: { limit: PAGE },
  });
  return (
    <section className="card stack">
      <Shown of={pages}>
        {({ pages: read }) => (
          <div className="scrolls" tabIndex={0} role="region" aria-label={say('me.entries')}>
            <Table striped>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{say('file.when')}</Table.Th>
                  <Table.Th>{say('file.what')}</Table.Th>
                  <Table.Th className="number">{say('entry.points')}</Table.Th>
                  <Table.Th>{say('file.counts-in')}</Table.Th>
                  <Table.Th className="number">{say('file.balance')}</Table.Th>
                  <Table.Th>{say('file.by')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {read
                  .flatMap(({ items }) => items)
                  .map((event) => (
                    <EventRow key={event.eventId} event={event} />
                  ))}
              </Table.Tbody>
            </Table>
          </div>
        )}
      </Shown>
      {pages.hasNextPage ? (
        <div>
          <Button
            variant="default"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {say('app.more')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

interface Entry {
  readonly itemCode?: string;
  readonly editionId?: string;
  readonly points?: number;
  readonly direction?: 'award' | 'deduct';
  readonly occurredOn?: string;
  readonly trial?: true;
}
interface EventData extends Entry {
  readonly officeId?: string;
  readonly joinedOn?: string;
  readonly leftOn?: string;
  readonly effectiveOn?: string;
  readonly undoes?: Entry;
  readonly ground?: { readonly by: string; readonly principalId?: string };
  readonly personal?: { readonly reason?: string };
  readonly reason?: string;
}

function EventRow({ event }: { readonly event: Event }) {
  const say = useText();
  const { formatNumber } = useIntl();
  const data = event.data as EventData;
  const entry = data.undoes ?? data;
  const when = entry.occurredOn ?? data.effectiveOn ?? data.joinedOn ?? data.leftOn;
  return (
    <Table.Tr>
      <Table.Td>{when}</Table.Td>
      <Table.Td>
        <What event={event} data={data} />
      </Table.Td>
      <Table.Td className="number">
        {entry.points === undefined ? null : <Points points={pointsIn(event.type, data)} />}
      </Table.Td>
      <Table.Td>
        {event.countsIn ?? (entry.points === undefined ? '' : say('file.nowhere'))}
        {event.lateFor === null ? null : (
          <Badge color="yellow" variant="light" tt="none">
            {say('file.late', { month: event.lateFor })}
          </Badge>
        )}
      </Table.Td>
      <Table.Td className="number">{formatNumber(event.balance.total)}</Table.Td>
      <Table.Td>
        {event.recordedBy}
        <div className="quiet">
          <Moment at={event.recordedAt} />
        </div>
      </Table.Td>
    </Table.Tr>
  );
}

const GROUNDS = ['rule', 'authority', 'proposal', 'fact', 'import'] as const;

function Ground({ ground }: { readonly ground: NonNullable<EventData['ground']> }) {
  const say = useText();
  const by = GROUNDS.find((known) => known === ground.by);
  return by === undefined ? ground.by : say(`ground.${by}`, { who: ground.principalId ?? '' });
}

/** With their sign: what is undone counts the other way. */
function pointsIn(type: Event['type'], data: EventData): number {
  const { points = 0, direction } = data.undoes ?? data;
  if (type === 'PointDeducted') return -points;
  if (type === 'EntryReversed') return direction === 'award' ? -points : points;
  return points;
}

function What({ event, data }: { readonly event: Event; readonly data: EventData }) {
  const say = useText();
  const entry = data.undoes ?? data;
  const reason = data.personal?.reason ?? data.reason;
  return (
    <>
      <strong>{say(`file.${event.type}`, { office: data.officeId ?? '' })}</strong>{' '}
      {entry.itemCode === undefined ? null : (
        <span>
          {entry.itemCode}
          {entry.editionId === undefined ? '' : ` (${entry.editionId})`}
        </span>
      )}{' '}
      {entry.trial === true ? (
        <Badge color="gray" variant="light" tt="none">
          {say('entry.trial')}
        </Badge>
      ) : null}
      {reason === undefined ? null : <div className="quiet">{reason}</div>}
      {data.ground === undefined ? null : (
        <div className="quiet">
          {say('file.ground')}: <Ground ground={data.ground} />
        </div>
      )}
    </>
  );
}
