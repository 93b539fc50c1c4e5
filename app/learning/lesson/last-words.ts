/** Up to three characters before the end of a passage, with what closes them, before the way to ask and the closing tag. */
const ends = /(\p{Script=Han}{2,3})(?=[。！？；：，、…”’」）》]*(?:<\/(?:strong|em)>[。！？；：，、…”’」）》]*)?(?:<a [^>]*class="ask-link"[^>]*>[^<]*<\/a>)?<\/(?:p|li|h2|h3|h4|blockquote|figcaption|td)>)/gu

/** A lesson's HTML in which no Chinese passage ends with a line of a single character: a browser breaks between any two, and `text-wrap: pretty` knows only words with spaces. */
export function keepLastWords(html: string): string {
  return html.replace(ends, '<span class="whitespace-nowrap">$1</span>')
}
