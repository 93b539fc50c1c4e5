/** What draws pictures anew, loaded with the first of them: it takes some 20 MB by itself, and most of the day no picture comes. */
export async function loadSharp() {
  const { default: sharp } = await import('sharp')
  // Few pictures come in; memory and cores belong to the pages.
  sharp.concurrency(1)
  sharp.cache(false)
  return sharp
}
