const schemes = ['http:', 'https:', 'mailto:', 'tel:']

/**
 * Whether a link of a lesson may lead there: a page of this portal, a place in this lesson, or an address that begins,
 * letter by letter, with one of four schemes. Markdown has decoded entities and escapes before this is asked.
 */
export function isSafeAddress(address: string): boolean {
  if ([...address].some((character) => character <= ' ' || character === '\\' || (character >= '\u007f' && character <= '\u00a0'))) return false
  if (address.startsWith('#')) return address.length > 1
  if (address.startsWith('/')) return !address.startsWith('//')
  const scheme = schemes.find((one) => address.toLowerCase().startsWith(one))
  return scheme !== undefined && URL.canParse(address) && new URL(address).protocol === scheme
}

const pictures = '/lesson-pictures/'

export function pictureAddress(key: string): string {
  return `${pictures}${key}`
}

/** The key of a picture of this portal's lessons, or null for any other address. */
export function pictureKeyIn(address: string): string | null {
  const key = address.startsWith(pictures) ? address.slice(pictures.length) : ''
  return /^[\w-]{22}$/.test(key) ? key : null
}
