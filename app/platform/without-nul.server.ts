import { Transform } from 'node:stream'

/**
 * Takes NUL bytes out of a page on its way. React 18 writes into views of 2 KB and leaves NULs at the end of one where a
 * Chinese character did not fit any more; the browser would show a mark in the middle of a word.
 */
export function withoutNul(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk)
    },
  })
}
