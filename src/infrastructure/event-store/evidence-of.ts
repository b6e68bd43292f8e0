import { filesIn } from '../../contexts/evidence/domain/stored-files.js';
import type { NamedFile, Sealing } from '../vault/vault.js';
import type { DomainEvent } from './recorded-event.js';
import { hasPersonal } from './subjects.js';

/** The files of the service that an event names as evidence. */
export const filesNamedIn = ({ data }: DomainEvent): readonly string[] =>
  hasPersonal(data) && 'evidence' in data.personal ? filesIn(data.personal.evidence) : [];

/** With whose erasure the files that an event names go: with that of everybody whom its text is about. */
export function filesOf(event: DomainEvent, { subject, about }: Sealing): readonly NamedFile[] {
  const files = filesNamedIn(event);
  if (files.length === 0) return [];
  const { data } = event;
  const own = 'employeeId' in data && typeof data.employeeId === 'string' ? [data.employeeId] : [];
  return files.map((sha256) => ({ sha256, namedIn: subject, about: [...new Set([...own, ...about])] }));
}
