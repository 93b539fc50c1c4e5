/** An exact number, its denominator above zero: no score is rounded before it is shown. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint }

/** Throws on a denominator that is not above zero. */
export function fraction(numerator: number | bigint, denominator: number | bigint = 1): Fraction {
  const made = { numerator: BigInt(numerator), denominator: BigInt(denominator) }
  if (made.denominator <= 0n) throw new RangeError('a fraction needs a denominator above zero')
  return made
}

export function plus(one: Fraction, other: Fraction): Fraction {
  return fraction(one.numerator * other.denominator + other.numerator * one.denominator, one.denominator * other.denominator)
}

export function times(one: Fraction, other: Fraction): Fraction {
  return fraction(one.numerator * other.numerator, one.denominator * other.denominator)
}

/** Below zero where the first is the smaller, zero for equals. */
export function compare(one: Fraction, other: Fraction): number {
  const [left, right] = [one.numerator * other.denominator, other.numerator * one.denominator]
  return left === right ? 0 : left < right ? -1 : 1
}

/** With so many decimals, half rounded up: for people, not for comparing. Of what is not below zero. */
export function decimal({ numerator, denominator }: Fraction, places = 1): string {
  const scale = 10n ** BigInt(places)
  const rounded = (2n * numerator * scale + denominator) / (2n * denominator)
  const whole = rounded / scale
  return places === 0 ? `${whole}` : `${whole}.${String(rounded % scale).padStart(places, '0')}`
}
