import { data } from '@remix-run/node'

export const handle = { access: 'public', isDocument: true }

/** Stands for every address that cannot be decoded; the web server leads there. */
export function loader() {
  throw data('address', { status: 400 })
}

export default function Unreadable() {
  return null
}
