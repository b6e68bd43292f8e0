import { useIntl } from 'react-intl';
import { useRead } from '../../service/reading.js';

/** The number of people in an office today. */
export function PeopleCount({ officeId }: { readonly officeId: string }) {
  const { formatNumber } = useIntl();
  const { data } = useRead('/v1/rankings/total', { query: { officeId, limit: 1 } });
  return data === undefined ? '…' : formatNumber(data.count);
}
