import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { components } from '../../../clients/typescript/src/index.js';
import { useText } from '../language/language.js';
import { linesAtOnce } from '../service/at-once.js';
import { usePages } from '../service/reading.js';
import { isNow, NOW, type AsOf } from './as-of.js';
import type { Kind } from './Balance.js';
import { dataOf, kindOf, pointsIn, useEventColumns, type Event } from './EventRow.js';
import { More } from './More.js';
import { MOST_PRINTED, useBeforePrint } from './printing.js';
import { QueryResult } from './ErrorAlert.js';
import { DataTable } from './table/DataTable.js';
import { useNext } from './useNext.js';

const PAGE = 200;
type Employee = components['schemas']['EmployeeView'];

/** Every event of a file; optionally of one kind of points, or with the events marked that were not there at another time. */
export function History({
  employee,
  asOf = NOW,
  kind,
}: {
  readonly employee: Employee;
  readonly asOf?: AsOf;
  readonly kind?: Kind | undefined;
}) {
  const say = useText();
  const { now, then } = useHistory(employee, asOf, kind !== undefined);
  const printed = usePrinted(employee, asOf, now.hasNextPage);
  const events = printed?.now ?? itemsOf(now.data);
  const shown = kind === undefined ? events : events.filter((event) => isOpened(event, kind, employee));
  const isOther = !isNow(asOf);
  const thenById = new Map((printed?.then ?? itemsOf(then.data)).map((event) => [event.eventId, event]));
  const columns = useEventColumns(
    shown,
    isOther ? { eventThen: ({ eventId }) => thenById.get(eventId) } : undefined,
  );
  return (
    <section className="card stack">
      {kind === undefined ? null : <Sum kind={kind} events={shown} isWhole={!now.hasNextPage} />}
      <QueryResult of={isOther ? then : now}>
        {() => (
          <DataTable
            id="history"
            label={say('me.entries')}
            columns={columns}
            rows={shown}
            isWhole={printed !== undefined || !now.hasNextPage}
            keyOf={({ eventId }) => eventId}
          />
        )}
      </QueryResult>
      {printed === undefined ? <More of={now} /> : null}
    </section>
  );
}

const itemsOf = (read: { readonly pages: readonly { readonly items: readonly Event[] }[] } | undefined) =>
  read?.pages.flatMap(({ items }) => items) ?? [];

interface Printed {
  readonly now: readonly Event[];
  readonly then: readonly Event[];
}

/** The whole history while it is printed; undefined at any other time, and where the page has it already. */
function usePrinted({ employeeId, revision }: Employee, asOf: AsOf, hasMore: boolean): Printed | undefined {
  const [printed, setPrinted] = useState<Printed>();
  const address = `/v1/employees/${encodeURIComponent(employeeId)}/history`;
  useBeforePrint(
    () => {
      if (!hasMore || revision >= MOST_PRINTED) return;
      const now = linesAtOnce(address);
      const at = new URLSearchParams({ ...asOf }).toString();
      const then = isNow(asOf) ? [] : linesAtOnce(`${address}?${at}`);
      if (now !== undefined && then !== undefined) setPrinted({ now, then } as Printed);
    },
    () => {
      setPrinted(undefined);
    },
  );
  return printed;
}

/** The present file and the one of then, loaded page by page together: the events of then are among as many pages of now. */
function useHistory({ employeeId, revision }: Employee, asOf: AsOf, isWhole: boolean) {
  const asked = { path: { employeeId }, noted: { revision } };
  const isOther = !isNow(asOf);
  const now = usePages('/v1/employees/{employeeId}/history', { ...asked, query: { limit: PAGE } });
  const then = usePages('/v1/employees/{employeeId}/history', {
    ...asked,
    query: { limit: PAGE, ...asOf },
    when: isOther,
  });
  const lacks = (then.data?.pages.length ?? 0) < (now.data?.pages.length ?? 0);
  useNext(then, isOther && lacks);
  useNext(now, isWhole);
  return { now, then };
}

/** Whether the event is part of a number of the balance: of the current employment, and of that kind of points. */
const isOpened = (event: Event, kind: Kind, { active, employmentNo }: Employee): boolean =>
  active &&
  dataOf(event).employmentNo === employmentNo &&
  pointsIn(event) !== undefined &&
  (kind === 'total' || kindOf(event) === kind);

function Sum({
  kind,
  events,
  isWhole,
}: {
  readonly kind: Kind;
  readonly events: readonly Event[];
  readonly isWhole: boolean;
}) {
  const say = useText();
  const { formatNumber } = useIntl();
  const sum = events.reduce((total, event) => total + (pointsIn(event) ?? 0), 0);
  return (
    <p role="status">
      {isWhole
        ? say('file.sum', {
            kind: say(`kind.${kind}`),
            count: events.length,
            sum: formatNumber(sum),
          })
        : say('app.loading')}
    </p>
  );
}
