/*
 * All JSX of the project comes through here (jsxImportSource in tsconfig.json): where a page is written, and nowhere
 * else, days are kept whole. PDFs, spreadsheets, mails and JSON have the plain words. See decision 0052.
 */
import { jsx as reactJsx, jsxs as reactJsxs } from 'react/jsx-runtime'
import { wholeWords } from './whole-words.ts'

export { Fragment } from 'react/jsx-runtime'
export type { JSX } from 'react/jsx-runtime'

export const jsx: typeof reactJsx = (type, props, key) => reactJsx(type, wholeWords(type, props), key)
export const jsxs: typeof reactJsxs = (type, props, key) => reactJsxs(type, wholeWords(type, props), key)
