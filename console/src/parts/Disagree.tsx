import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { Link } from 'wouter';
import { may, mayFor, useWho } from '../app/session.js';
import { useText } from '../language/language.js';
import { useRead } from '../service/reading.js';

/** The last day for each entry that may be objected to, by its id; null: there is no end yet. */
const AppealDays = createContext<ReadonlyMap<string, string | null>>(new Map());

/** Offers to disagree on each entry of a file that may still be objected to. */
export function WithAppealDays({
  employeeId,
  officeId = '',
  children,
}: {
  readonly employeeId: string;
  readonly officeId?: string | undefined;
  readonly children: ReactNode;
}) {
  const who = useWho();
  const { data } = useRead('/v1/employees/{employeeId}/appeal-days', {
    path: { employeeId },
    query: { limit: 1000 },
    when:
      may(who, 'POST /v1/commands/open-case') &&
      mayFor(who, 'GET /v1/employees/:employeeId/appeal-days', officeId, employeeId),
  });
  const days = useMemo(
    () => new Map((data?.items ?? []).map(({ entryId, until }) => [entryId, until])),
    [data],
  );
  return <AppealDays value={days}>{children}</AppealDays>;
}

/** A way to disagree with an entry, with the last day; nothing where it may not be objected to. */
export function Disagree({
  of: { type, data },
}: {
  readonly of: { readonly type: string; readonly data: Readonly<Record<string, unknown>> };
}) {
  const say = useText();
  const who = useWho();
  const days = useContext(AppealDays);
  const { entryId, employeeId } = data as { entryId?: string; employeeId?: string };
  const isEntry = type === 'PointAwarded' || type === 'PointDeducted';
  const until = isEntry && entryId !== undefined ? days.get(entryId) : undefined;
  if (until === undefined || entryId === undefined || employeeId === undefined) return null;
  const isOwn = employeeId === who.employeeId;
  return (
    <div className="screen-only">
      <Link href={addressFor({ employee: employeeId, entry: entryId, kind: isOwn ? 'appeal' : 'objection' })}>
        {say(isOwn ? 'case.disagree' : 'case.object')}
      </Link>{' '}
      {until === null ? null : <span className="quiet">{say('case.until', { day: until })}</span>}
    </div>
  );
}

/** The address of the page that opens a case about something. */
export const addressFor = (about: Readonly<Record<string, string>>): string =>
  `/open-case?${new URLSearchParams(about).toString()}`;
