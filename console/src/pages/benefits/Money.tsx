import { useIntl } from 'react-intl';

/** An amount of minor units, in its currency. */
export function Money({
  amount,
  currency,
}: {
  readonly amount: number | null;
  readonly currency?: string | undefined;
}) {
  const { formatNumber } = useIntl();
  if (amount === null) return null;
  return currency === undefined
    ? formatNumber(amount / 100, { minimumFractionDigits: 2 })
    : formatNumber(amount / 100, { style: 'currency', currency });
}
