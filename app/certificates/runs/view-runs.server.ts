import { z } from 'zod'
import { database } from '#app/platform/database.server.ts'
import { momentWords } from '#app/platform/dates.ts'
import type { Language } from '#app/platform/i18n.ts'
import { hasRunFile, keptDays } from './run-files.server.ts'
import { runState } from './run-state.ts'
import { findPages, goOn } from './working.server.ts'

type Team = { id: string; timeZone: string }

const Title = z.object({ zh: z.string(), en: z.string() })
const mostListed = 20

function inLanguage(title: unknown, language: Language): string {
  const { zh, en } = Title.parse(title)
  return language === 'en' ? en : zh
}

/** The last runs of a unit, the newest first. */
export async function listRuns(team: Team, language: Language) {
  const runs = await database.certificateRun.findMany({
    where: { unitId: team.id },
    include: { completion: true, stops: true, starter: { select: { name: true } }, _count: { select: { items: true } } },
    orderBy: [{ startedAt: 'desc' }, { id: 'asc' }],
    take: mostListed,
  })
  return runs.map((run) => {
    const { id, form, title, startedAt, starter, _count } = run
    return { id, form, title: inLanguage(title, language), count: _count.items, state: runState(run), by: starter.name, at: momentWords(startedAt, team.timeZone, language) }
  })
}

/** A run that goes on at this moment: what it has still to issue. */
export type AtWork = { runId: string; subject: string; by: string; at: string; left: number }

/** The runs of a unit that are at work, by what they issue; those with nothing left to issue only print. */
export async function listAtWork(team: Team, language: Language): Promise<AtWork[]> {
  const runs = await database.certificateRun.findMany({
    where: { unitId: team.id, completion: null, stops: { none: { resumedAt: null } } },
    include: { starter: { select: { name: true } }, _count: { select: { items: { where: { certificateId: null, missing: null } } } } },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
  })
  return runs.flatMap(({ id, subject, startedAt, starter, _count }) => (_count.items === 0 ? [] : [{ runId: id, subject, by: starter.name, at: momentWords(startedAt, team.timeZone, language), left: _count.items }]))
}

/** The page of one run; one that is at work and that another process left goes on here. Null for another unit's. */
export async function viewRun(team: Team, runId: string, language: Language) {
  const run = await database.certificateRun.findFirst({
    where: { id: runId, unitId: team.id },
    include: { completion: true, stops: true, starter: { select: { name: true } }, items: { select: { certificateId: true, missing: true, person: { select: { name: true } } }, orderBy: { position: 'asc' } } },
  })
  if (!run) return null
  const { id, form, title, items, completion, starter, startedAt } = run
  const state = runState(run)
  if (state === 'working') goOn(id)
  const ready = items.filter(({ certificateId, missing }) => certificateId !== null && missing === null).length
  const missing = items.flatMap((one) => (one.missing === null ? [] : [{ name: one.person.name, characters: one.missing, codes: codesOf(one.missing), isIssued: one.certificateId !== null }]))
  const pages = findPages(id)
  const until = completion && new Date(completion.completedAt.getTime() + keptDays * 86_400_000)
  const isThere = state === 'done' && ready > 0 && (form === 'ZIP' || (await hasRunFile(id)))
  const others = state === 'working' ? (await listAtWork(team, language)).filter(({ runId, subject }) => runId !== id && subject === run.subject) : []
  return {
    id,
    form,
    /** Another run is issuing the same papers: this one takes what that has issued. */
    beside: others[0] ?? null,
    title: inLanguage(title, language),
    by: starter.name,
    at: momentWords(startedAt, team.timeZone, language),
    state,
    ready,
    missing,
    /** How far it is: papers, or pages once these are being drawn. */
    progress: pages ? { deed: 'draw' as const, done: pages.drawn, total: pages.total } : { deed: 'issue' as const, done: ready + missing.length, total: items.length },
    isThere,
    until: form === 'PRINT' && until ? momentWords(until, team.timeZone, language) : null,
  }
}

/** As who has to find a font for them looks them up; where there is none, a page cannot show them either. */
function codesOf(characters: string): string {
  return [...characters].map((one) => `U+${one.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? ''}`).join(' ')
}

export type RunView = NonNullable<Awaited<ReturnType<typeof viewRun>>>
