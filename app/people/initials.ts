/** At most two characters that stand for a name where there is no photo: 陈小满 → 小满, Liam O'Brien → LO. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const [first = ''] = words
  if (/^\p{Script=Han}/u.test(first)) {
    const [given = first, ...rest] = first.split(/[·•.]/)
    const characters = Array.from(given)
    return (rest.length > 0 ? characters.slice(0, 2) : characters.slice(-2)).join('')
  }
  const last = words.length > 1 ? words.at(-1) : undefined
  const initials = [first, last].map((word) => Array.from(word ?? '')[0] ?? '').join('')
  return initials.toLocaleUpperCase() || '?'
}
