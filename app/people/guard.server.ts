import { data, redirect } from '@remix-run/node'
import { type Ability, granterOf, isAllowed, type Role } from './abilities.ts'
import type { Member } from './member.server.ts'
import type { Reply } from '#app/platform/door.ts'
import { pageOfForm } from './next-address.ts'
import { listTeams } from './units.server.ts'
import type { Visit } from './visit.server.ts'

type Asked = { context: { visit: Visit }; request: Request }

/** What a 403 tells: the page puts it into words. */
export type Forbidden = { forbidden: Ability; grantedBy: Role }

/**
 * The first line of every loader and action that is not public.
 * Throws a redirect to sign-in for nobody, and a 403 that says who could grant it for somebody without the ability.
 */
export async function requireAbility({ context, request }: Asked, ability: Ability): Promise<Member> {
  const { member } = await context.visit.visitor()
  if (!member) throw redirect(signInAddress(request, context.visit.origin))
  if (!isAllowed(member.roles, ability)) throw forbid(ability)
  return member
}

type Admitted = { member: Member; refusal: null } | { member: null; refusal: Reply }

/** As requireAbility, for a door: what a route throws is handed back. */
export async function admit(visit: Visit, ability: Ability): Promise<Admitted> {
  const { member } = await visit.visitor()
  if (!member) return { member: null, refusal: { status: 302, location: '/login' } }
  if (!isAllowed(member.roles, ability)) return { member: null, refusal: { status: 403, body: refusalOf(ability) } }
  return { member, refusal: null }
}

/** As requireAbility, for the lead's desk: also the team that the desk is opened for (`?unit=`, else the first one). */
export async function requireTeam(asked: Asked, ability: Ability) {
  const member = await requireAbility(asked, ability)
  const teams = await listTeams(member.leads)
  const wanted = new URL(asked.request.url).searchParams.get('unit')
  const team = wanted === null ? teams[0] : teams.find(({ id }) => id === wanted)
  if (!team) throw forbid(ability)
  return { member, team, teams }
}

/** The 403 of an ability that does not reach as far as asked. */
export function forbid(ability: Ability) {
  return data(refusalOf(ability), { status: 403 })
}

function refusalOf(ability: Ability): Forbidden {
  return { forbidden: ability, grantedBy: granterOf(ability) }
}

export function notFound() {
  return data(null, { status: 404 })
}

function signInAddress(request: Request, origin: string): string {
  const { pathname, search } = new URL(request.url)
  const path = pathname.replace(/\.data$/, '').replace(/^\/_root$/, '/')
  if (request.method !== 'GET') {
    // What was sent is not done: who comes back is told why, and finds the form again.
    const page = pageOfForm(request.headers.get('Referer'), origin)
    return page === null ? '/login?ended' : `/login?ended&next=${encodeURIComponent(page)}`
  }
  if (path === '/') return '/login'
  return `/login?next=${encodeURIComponent(path + search)}`
}
