import { isRouteErrorResponse } from '@remix-run/react'

const wordsByStatus = new Map([
  [400, 'badRequest'],
  [403, 'forbidden'],
  [404, 'notFound'],
  [405, 'badRequest'],
  [409, 'conflict'],
  [429, 'tooMany'],
])

/** The keys below common:error that an error page speaks by. */
export const errorWords = [...new Set(wordsByStatus.values()), 'unexpected']

export function errorWordOf(error: unknown): string {
  return (isRouteErrorResponse(error) && wordsByStatus.get(error.status)) || 'unexpected'
}
