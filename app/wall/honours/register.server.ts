import type { Prisma } from '#app/generated/sqlite/client.ts'
import { dayWords, momentWords } from '#app/platform/dates.ts'
import { database } from '#app/platform/database.server.ts'
import type { Language } from '#app/platform/i18n.ts'
import { dayInWords } from '../day-in-words.ts'
import { honourLevels } from '../hangings/honour-levels.ts'
import { honourState, type HonourState } from './held.ts'

type Reader = { now: Date; language: Language }
type Level = (typeof honourLevels)[number]

/** One honour as the register shows it, its dates in words. */
export type HonourLine = { id: string; title: string; issuer: string; level: Level; awarded: string; until: string | null; state: HonourState; scan: 'picture' | 'pdf' | null }
export type LevelLines = { level: Level; honours: HonourLine[] }

const inList = { scan: { select: { mediaType: true } } } as const satisfies Prisma.HonourInclude
type Row = Prisma.HonourGetPayload<{ include: typeof inList }>

/** All honours of a unit, level by level from the highest, the newest first; those that are over apart. */
export async function listRegister(unitId: string, reader: Reader): Promise<{ held: LevelLines[]; past: HonourLine[] }> {
  const rows = await database.honour.findMany({ where: { unitId, removedAt: null }, include: inList, orderBy: [{ awardedOn: 'desc' }, { createdAt: 'desc' }] })
  const lines = rows.map((row) => lineOf(row, reader))
  const held = honourLevels.map((level) => ({ level, honours: lines.filter((line) => line.state === 'held' && line.level === level) }))
  return { held: held.filter(({ honours }) => honours.length > 0), past: lines.filter(({ state }) => state === 'past') }
}

/** Those that were taken down, the latest first: for who keeps the register. */
export async function listRemoved(unitId: string, reader: Reader): Promise<HonourLine[]> {
  const rows = await database.honour.findMany({ where: { unitId, removedAt: { not: null } }, include: inList, orderBy: [{ removedAt: 'desc' }, { id: 'asc' }] })
  return rows.map((row) => lineOf(row, reader))
}

function lineOf(row: Row, { now, language }: Reader): HonourLine {
  const { id, title, issuer, level, awardedOn, heldUntil, scan } = row
  return {
    id,
    title,
    issuer,
    level,
    awarded: dayInWords(awardedOn)[language === 'en' ? 'en' : 'zh'],
    until: heldUntil && dayWords(heldUntil, language),
    state: honourState(row, now),
    scan: scan && (scan.mediaType === 'application/pdf' ? 'pdf' : 'picture'),
  }
}

/** What was done to an honour, the first thing first. */
export type HonourDeed = { deed: 'added' | 'changed' | 'removed'; at: string; by: string; /** What it was called before the change. */ before: string | null }

/** An honour with what stands in the form of it, and who did what when. Null where the unit has none such. */
export async function findHonour(honourId: string, unit: { id: string; timeZone: string }, reader: Reader) {
  const row = await database.honour.findFirst({ where: { id: honourId, unitId: unit.id }, include: { ...inList, edits: { orderBy: { number: 'asc' } } } })
  if (!row) return null
  const ids = [row.createdBy, row.removedBy, ...row.edits.map(({ editedBy }) => editedBy)].filter((id) => id !== null)
  const people = await database.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const told = (deed: HonourDeed['deed'], at: Date, personId: string | null): HonourDeed => ({
    deed,
    at: momentWords(at, unit.timeZone, reader.language),
    by: people.find(({ id }) => id === personId)?.name ?? '',
    before: null,
  })
  const { title, issuer, level, awardedOn, heldUntil, removedAt } = row
  return {
    line: lineOf(row, reader),
    form: { title, issuer, level, awardedOn, heldUntil: heldUntil ?? '' },
    seen: row.edits.length,
    deeds: [
      told('added', row.createdAt, row.createdBy),
      ...row.edits.map(({ editedAt, editedBy, before }) => ({ ...told('changed', editedAt, editedBy), before: titleIn(before) })),
      ...(removedAt ? [told('removed', removedAt, row.removedBy)] : []),
    ],
  }
}

function titleIn(before: unknown): string | null {
  return typeof before === 'object' && before !== null && 'title' in before && typeof before.title === 'string' ? before.title : null
}

/** The scan of an honour of one of these units; one that was taken down is for its leads alone. */
export async function findHonourScan(honourId: string, { unitId, leads }: { unitId: string; leads: readonly string[] }): Promise<{ mediaType: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  const scan = await database.honourScan.findFirst({
    where: { honourId, honour: { OR: [{ unitId, removedAt: null }, { unitId: { in: [...leads] } }] } },
    select: { mediaType: true, bytes: true },
  })
  return scan && { mediaType: scan.mediaType, bytes: new Uint8Array(scan.bytes) }
}
