/*
 * A shuffle that gives the same order for the same seed, on every machine and for good: a paper
 * drawn today can be drawn again next year.
 *
 * Generator: sfc32 ("Small Fast Counter", Chris Doty-Humphrey, PractRand); its four words of state
 * come from the seed by cyrb128 (bryc, "PRNGs" notes; both public domain). Not cryptographic: keep
 * the seed itself from whoever must not foresee the order.
 */

/** A new array with the same items in the order that `seed` gives; every order equally likely. */
export function shuffled<T>(items: readonly T[], seed: string): T[] {
  const random = sfc32(cyrb128(seed))
  // Fisher–Yates from the front, as a draw without putting back.
  const left = [...items]
  const drawn: T[] = []
  while (left.length > 0) drawn.push(...left.splice(Math.floor(random() * left.length), 1))
  return drawn
}

type State = readonly [number, number, number, number]

function cyrb128(text: string): State {
  let [h1, h2, h3, h4] = [1779033703, 3144134277, 1013904242, 2773480762]
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    h1 = h2 ^ Math.imul(h1 ^ code, 597399067)
    h2 = h3 ^ Math.imul(h2 ^ code, 2869860233)
    h3 = h4 ^ Math.imul(h3 ^ code, 951274213)
    h4 = h1 ^ Math.imul(h4 ^ code, 2716044179)
  }
  h1 = Math.imul(h3 ^ (h1 >>> 18), 597399067)
  h2 = Math.imul(h4 ^ (h2 >>> 22), 2869860233)
  h3 = Math.imul(h1 ^ (h3 >>> 17), 951274213)
  h4 = Math.imul(h2 ^ (h4 >>> 19), 2716044179)
  h1 ^= h2 ^ h3 ^ h4
  return [h1, h2 ^ h1, h3 ^ h1, h4 ^ h1]
}

/** Numbers in [0, 1). The first twelve are thrown away: they still look like the seed. */
function sfc32(state: State): () => number {
  let [a, b, c, d] = state
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4294967296
  }
  for (let round = 0; round < 12; round += 1) next()
  return next
}
