import { Link } from 'wouter';
import { mayFor, useWho } from '../app/session.js';
import { useRead } from '../service/reading.js';
import type { Column } from './table/column.js';

/** The name of somebody, for a label; their number until it is known. */
export function useNameOf(employeeId: string): string {
  const { data } = useRead('/v1/employees/{employeeId}', { path: { employeeId } });
  return data?.name ?? employeeId;
}

/** Somebody by name, with a way to the file for whom one may read it. */
export function Named({ employeeId }: { readonly employeeId: string }) {
  const who = useWho();
  const { data } = useRead('/v1/employees/{employeeId}', { path: { employeeId } });
  const label = data === undefined ? employeeId : `${data.name} · ${employeeId}`;
  const isOpen =
    data !== undefined && mayFor(who, 'GET /v1/employees/:employeeId/history', data.officeId, employeeId);
  if (!isOpen) return label;
  return <Link href={employeeId === who.employeeId ? '/me' : `/people/${employeeId}`}>{label}</Link>;
}

/** The column of those whom the rows are about, each with a way to their file. */
export const whom = (
  title: string,
): Column<{ readonly employeeId: string; readonly name: string | null }> => ({
  id: 'whom',
  title,
  kind: 'name',
  value: ({ name, employeeId }) => (name === null ? employeeId : `${name} · ${employeeId}`),
  cell: ({ employeeId }) => <Named employeeId={employeeId} />,
});
