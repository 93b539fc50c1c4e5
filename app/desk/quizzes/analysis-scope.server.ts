import type { LoaderFunctionArgs } from '@remix-run/node'
import { forbid, requireAbility } from '#app/people/guard.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { database } from '#app/platform/database.server.ts'
import { Chosen } from '#app/quizzes/analysis/chosen-attempts.ts'

/** Whose attempts are looked at, and which of them: everybody whom the member leads or administers, or one of the teams (`?unit=`). */
export async function requireAnalysis(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'analyse-quizzes')
  const units = await listUnitsOf(member)
  const teams = units.filter(({ kind }) => kind === 'TEAM').map(({ id, name }) => ({ id, name }))
  const { searchParams } = new URL(asked.request.url)
  const unit = searchParams.get('unit')
  const looked = unit === null || unit === '' ? units : units.filter(({ id }) => id === unit)
  const [first] = looked
  if (!first) throw forbid('analyse-quizzes')
  const chosen = Chosen.catch('first').parse(searchParams.get('attempts'))
  return { member, teams, unit: unit || null, chosen, timeZone: first.timeZone, scope: { units: looked } }
}

async function listUnitsOf({ leads, administers }: Member) {
  const ids = [...new Set([...leads, ...administers])]
  return database.unit.findMany({ where: { id: { in: ids } }, select: { id: true, name: true, kind: true, timeZone: true }, orderBy: { name: 'asc' } })
}
