/** A text shortened to so many characters, where it is longer; a rare character is one. */
export function excerpt(text: string, longest: number): string {
  const characters = [...text]
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text
}
