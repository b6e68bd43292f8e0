import { useIntl } from 'react-intl';
import { useWho } from '../app/session.js';

/** An instant in the organisation's time zone. */
export function Moment({ at, timeOnly = false }: { readonly at: string; readonly timeOnly?: boolean }) {
  const { formatDate } = useIntl();
  const { timeZone } = useWho().organisation;
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const date = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return <time dateTime={at}>{formatDate(at, { timeZone, ...time, ...(timeOnly ? {} : date) })}</time>;
}
