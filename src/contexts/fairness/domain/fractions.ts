/** An exact fraction in its lowest terms; its denominator is positive. */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

export const ZERO: Fraction = { num: 0n, den: 1n };

export function fraction(num: bigint | number, den: bigint | number): Fraction {
  const [top, bottom] = [BigInt(num), BigInt(den)];
  const divisor = greatestCommon(top, bottom) * (bottom < 0n ? -1n : 1n);
  return { num: top / divisor, den: bottom / divisor };
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

function greatestCommon(a: bigint, b: bigint): bigint {
  let [one, other] = [absolute(a), absolute(b)];
  while (other > 0n) [one, other] = [other, one % other];
  return one;
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.num * b.den + b.num * a.den, a.den * b.den);
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { num: -b.num, den: b.den });
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.num * b.num, a.den * b.den);

/** Below zero, zero, or above. */
export const compare = (a: Fraction, b: Fraction): number => {
  const { num } = minus(a, b);
  return num < 0n ? -1 : num > 0n ? 1 : 0;
};

const PLACES = 1_000_000n;

/** To six places, as JSON has numbers. */
export const numberOf = ({ num, den }: Fraction): number => {
  const scaled = (absolute(num) * PLACES * 2n + den) / (den * 2n);
  return (Number(scaled) / Number(PLACES)) * (num < 0n ? -1 : 1);
};
