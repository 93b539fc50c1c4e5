import { notFound } from '#app/people/guard.server.ts'

export const handle = { access: 'public' }

export function loader() {
  throw notFound()
}

export function action() {
  throw notFound()
}

export default function NotFound() {
  return null
}
