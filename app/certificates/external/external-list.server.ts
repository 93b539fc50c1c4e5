import type { Prisma } from '#app/generated/sqlite/client.ts'
import { findExternalKind, listExternalKinds } from '#app/learning/catalogue.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { calendarDay, dayWords, momentWords } from '#app/platform/dates.ts'
import { database } from '#app/platform/database.server.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import { heldIn } from '../certificates.server.ts'
import { listEndingExternalIds } from './ending.server.ts'
import { externalState } from './external-state.ts'
import { heldAt } from './held.server.ts'

const whole = { decisions: { orderBy: { number: 'asc' } }, person: { select: { name: true } }, scan: { select: { mediaType: true } } } as const satisfies Prisma.ExternalCertificateInclude

type Row = Prisma.ExternalCertificateGetPayload<{ include: typeof whole }>
type Reader = { now: Date; language: Language; timeZone: string; /** By id, of who decided. */ names: ReadonlyMap<string, string> }
type Team = { id: string; timeZone: string }

/** Those of one person, the newest first. */
export async function listOwnExternal({ id: personId, language, unit }: Pick<Member, 'id' | 'language' | 'unit'>, now: Date) {
  const rows = await database.externalCertificate.findMany({ where: { personId, withdrawnAt: null }, include: whole, orderBy: { submittedAt: 'desc' } })
  const names = await decidersOf(rows)
  return rows.map((row) => view(row, { now, language, timeZone: unit.timeZone, names }))
}

/** Those of everybody who belongs to the team today; what waits for the lead comes first, the oldest first. */
export async function listTeamExternal(team: Team, { now, language }: { now: Date; language: Language }) {
  const rows = await database.externalCertificate.findMany({
    where: { withdrawnAt: null, ...heldIn([team.id], calendarDay(now, team.timeZone)) },
    include: whole,
    orderBy: { submittedAt: 'asc' },
  })
  const names = await decidersOf(rows)
  const views = rows.map((row) => ({ ...view(row, { now, language, timeZone: team.timeZone, names }), personId: row.personId }))
  return { waiting: views.filter(({ state }) => state === 'waiting'), decided: views.filter(({ state }) => state !== 'waiting').reverse() }
}

/** Those of the team that end soon, the first to end first. */
export async function listTeamEndingExternal(team: Team, { now, language }: { now: Date; language: Language }) {
  const ids = await listEndingExternalIds(team, now)
  const rows = ids.length === 0 ? [] : await database.externalCertificate.findMany({ where: { id: { in: ids } }, include: whole })
  const names = await decidersOf(rows)
  return rows.map((row) => view(row, { now, language, timeZone: team.timeZone, names })).toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
}

async function decidersOf(rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.flatMap(({ decisions }) => decisions.at(-1)?.decidedBy ?? []))]
  const people = ids.length === 0 ? [] : await database.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(people.map(({ id, name }) => [id, name]))
}

function view(row: Row, { now, language, timeZone, names }: Reader) {
  const { id, kind, number, issuer, issuedOn, expiresOn, submittedAt, decisions, person, scan } = row
  const latest = decisions.at(-1)
  const named = findExternalKind(kind)
  return {
    id,
    kind: named ? inLanguage(named.title, language) : kind,
    personName: person.name,
    number,
    issuer,
    issued: dayWords(issuedOn, language),
    expires: expiresOn && dayWords(expiresOn, language),
    submitted: momentWords(submittedAt, timeZone, language),
    state: externalState(row, now),
    seen: decisions.length,
    decided: latest ? { on: momentWords(latest.decidedAt, timeZone, language), by: names.get(latest.decidedBy) ?? '', reason: latest.reason } : null,
    isPdf: scan?.mediaType === 'application/pdf',
  }
}

export type ExternalView = ReturnType<typeof view>

/** How many people of each of these units hold each kind now; kinds and units that have none are left out. */
export async function countByKind(unitIds: readonly string[], { now, language }: { now: Date; language: Language }) {
  const units = await database.unit.findMany({ where: { id: { in: [...unitIds] } }, select: { id: true, name: true, timeZone: true }, orderBy: { name: 'asc' } })
  const rows = await database.externalCertificate.findMany({
    where: heldAt(now),
    select: { kind: true, personId: true, person: { select: { memberships: { where: { unitId: { in: [...unitIds] } }, select: { unitId: true, from: true, until: true } } } } },
  })
  const kinds = listExternalKinds().filter(({ id }) => rows.some(({ kind, person }) => kind === id && person.memberships.length > 0))
  return {
    kinds: kinds.map(({ title }) => inLanguage(title, language)),
    units: units.flatMap(({ id, name, timeZone }) => {
      const today = calendarDay(now, timeZone)
      const ofUnit = rows.filter(({ person }) => person.memberships.some(({ unitId, from, until }) => unitId === id && from <= today && (until === null || today < until)))
      const counts = kinds.map((kind) => new Set(ofUnit.filter((row) => row.kind === kind.id).map(({ personId }) => personId)).size)
      return counts.some((count) => count > 0) ? [{ name, counts }] : []
    }),
  }
}

/** How many of the team's wait for a lead. */
export async function countWaitingExternal(team: Team, now: Date): Promise<number> {
  return database.externalCertificate.count({ where: { withdrawnAt: null, decisions: { none: {} }, ...heldIn([team.id], calendarDay(now, team.timeZone)) } })
}

/** The scan, for its holder and for who leads the holder today. */
export async function findScan(id: string, { id: readerId, leads, unit }: Member, now: Date): Promise<{ mediaType: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  const row = await database.externalScan.findFirst({
    where: { certificateId: id, certificate: { withdrawnAt: null, OR: [{ personId: readerId }, heldIn(leads, calendarDay(now, unit.timeZone))] } },
    select: { mediaType: true, bytes: true },
  })
  return row && { mediaType: row.mediaType, bytes: new Uint8Array(row.bytes) }
}
