/** The least that a last line holds, punctuation aside. */
const leastCharacters = 2

const ideograph = /\p{Script=Han}/u
const spaceOrLatin = /[\s\p{Script=Latin}]/u

/**
 * Cuts a text before the last characters that stay together, so that its last line is never one lonely character;
 * older television browsers know no `text-wrap`. Where the end is written in words with spaces, nothing is cut.
 */
export function cutLastLine(text: string): [head: string, tail: string] {
  const characters = [...text]
  let kept = 0
  let from = characters.length
  while (from > 0 && kept < leastCharacters) {
    from -= 1
    if (ideograph.test(characters[from] ?? '')) kept += 1
  }
  // A line may not begin with punctuation, so it goes with the character before it.
  const tail = characters.slice(from).join('')
  return kept < leastCharacters || spaceOrLatin.test(tail) ? [text, ''] : [characters.slice(0, from).join(''), tail]
}
