import { useIntl } from 'react-intl';

/** Points with their sign, and in the colour of it. */
export function Points({ points }: { readonly points: number }) {
  const { formatNumber } = useIntl();
  const className = points > 0 ? 'number up' : points < 0 ? 'number down' : 'number';
  return <span className={className}>{formatNumber(points, { signDisplay: 'exceptZero' })}</span>;
}

/** Points with their sign: a deduction takes them. */
export const signed = ({
  direction,
  points,
}: {
  readonly direction: 'award' | 'deduct';
  readonly points: number;
}): number => (direction === 'award' ? points : -points);
