/** The same as jsx-runtime.ts, while one develops. */
import { jsxDEV as reactJsxDev } from 'react/jsx-dev-runtime'
import { wholeWords } from './whole-words.ts'

export { Fragment } from 'react/jsx-dev-runtime'
export type { JSX } from 'react/jsx-dev-runtime'

type JsxDev = typeof reactJsxDev

export function jsxDEV(...[type, props, ...rest]: Parameters<JsxDev>): ReturnType<JsxDev> {
  return reactJsxDev(type, wholeWords(type, props), ...rest)
}
