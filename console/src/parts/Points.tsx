import { useIntl } from 'react-intl';

/** Points with their sign, and in the colour of it. */
export function Points({ points }: { readonly points: number }) {
  const { formatNumber } = useIntl();
  const className = points > 0 ? 'number up' : points < 0 ? 'number down' : 'number';
  return <span className={className}>{formatNumber(points, { signDisplay: 'exceptZero' })}</span>;
}
