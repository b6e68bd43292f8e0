import { Badge } from '@mantine/core';
import { useText } from '../../language/language.js';
import type { Row } from './benefit.js';
import { Money } from './Money.js';

/** What a row gives, or why it gives nothing. */
export function Gets({
  row: { amount, tier, place, grade, reason, override },
  currency,
  isStruck = false,
}: {
  readonly row: Row;
  readonly currency?: string | undefined;
  readonly isStruck?: boolean;
}) {
  const say = useText();
  return (
    <>
      {reason === null ? null : <span className="quiet">{say(`benefits.why-${reason as 'left'}`)} </span>}
      {amount === undefined || reason !== null ? null : <Money amount={amount} currency={currency} />} {tier}
      {grade}
      {place === undefined || reason !== null
        ? null
        : say(place ? 'benefits.place-yes' : 'benefits.place-no')}
      {override === undefined ? null : <Otherwise of={override} />}
      {isStruck ? (
        <Badge variant="light" tt="none" color="gray">
          {say('benefits.struck')}
        </Badge>
      ) : null}
    </>
  );
}

/** What the meeting has decided otherwise. */
function Otherwise({ of: { grade, place } }: { readonly of: NonNullable<Row['override']> }) {
  const say = useText();
  const what = grade ?? say(place === true ? 'benefits.place-yes' : 'benefits.place-no');
  return <div>{say('benefits.overridden', { what })}</div>;
}

/** The same for an order and a spreadsheet: an amount in whole units, with its tier where it has one, or else in words. */
export function useToldGain(): (row: Row) => string | number | null {
  const say = useText();
  const placeOf = (place: boolean): string => say(place ? 'benefits.place-yes' : 'benefits.place-no');
  return ({ amount, tier, place, grade, reason, override }) => {
    if (override !== undefined) return override.grade ?? placeOf(override.place === true);
    if (reason !== null) return say(`benefits.why-${reason}`);
    if (amount !== undefined)
      return tier === undefined || tier === null ? amount / 100 : `${amount / 100} · ${tier}`;
    return place === undefined ? (grade ?? tier ?? null) : placeOf(place);
  };
}
