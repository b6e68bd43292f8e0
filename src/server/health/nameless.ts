import { PRINCIPAL_STREAM_PREFIX } from '../../contexts/access/domain/events.js';
import { ACCOUNT_STREAM_PREFIX } from '../../contexts/authority/domain/events.js';
import { DELEGATIONS_STREAM_PREFIX } from '../../contexts/delegations/domain/events.js';
import { EMPLOYEE_STREAM_PREFIX } from '../../contexts/employees/domain/events.js';
import { FACTS_STREAM_PREFIX } from '../../contexts/facts/domain/events.js';

const OF_PEOPLE = [
  EMPLOYEE_STREAM_PREFIX,
  FACTS_STREAM_PREFIX,
  PRINCIPAL_STREAM_PREFIX,
  ACCOUNT_STREAM_PREFIX,
  DELEGATIONS_STREAM_PREFIX,
];
const STREAMS = new RegExp(`\\b(${OF_PEOPLE.join('|')})[^\\s@"']+`, 'g');

/** The answer without the ids in the streams that its texts name: health needs no key, and the service's own lines have them. */
export function nameless<T>(answer: T): T {
  if (typeof answer === 'string') return answer.replace(STREAMS, '$1…') as T;
  if (Array.isArray(answer)) return answer.map(nameless) as T;
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, nameless(value)])) as T;
}
