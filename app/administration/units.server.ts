import { database } from '#app/platform/database.server.ts'
import { awaitTurn, recordAudit } from '#app/platform/audit.server.ts'
import { notFound } from '#app/people/guard.server.ts'
import type { Member, MemberUnit } from '#app/people/member.server.ts'
import type { DeedRefusal, UnitDeed } from './administration.ts'

export type UnitBranch = {
  id: string
  name: string
  kind: MemberUnit['kind']
  /** 0 for the topmost that the administrator sees. */
  depth: number
  /** Names from the top down to this unit. */
  path: string[]
  /** People who belong to the unit itself and are here. */
  people: number
}

const kindBelow = { REGION: 'OUTLET', OUTLET: 'TEAM', TEAM: null } as const

/** What can be added below a unit; nothing below a team. */
export function childKind(kind: MemberUnit['kind']) {
  return kindBelow[kind]
}

/** The units of an administrator, each followed by what is below it. */
export async function listUnitTree(administers: readonly string[]): Promise<UnitBranch[]> {
  const mine = [...administers]
  const [units, heads] = await Promise.all([
    database.unit.findMany({ where: { id: { in: mine } }, orderBy: [{ createdAt: 'asc' }, { name: 'asc' }] }),
    database.membership.groupBy({
      by: ['unitId'],
      where: { unitId: { in: mine }, until: null, person: { deactivatedAt: null } },
      _count: true,
    }),
  ])
  const peopleIn = new Map(heads.map(({ unitId, _count }) => [unitId, _count]))
  const known = new Set(units.map(({ id }) => id))
  const branch = (unit: (typeof units)[number], path: readonly string[]): UnitBranch[] => {
    const { id, name, kind } = unit
    const down = [...path, name]
    const below = units.filter(({ parentId }) => parentId === id).flatMap((child) => branch(child, down))
    return [{ id, name, kind, depth: path.length, path: down, people: peopleIn.get(id) ?? 0 }, ...below]
  }
  return units.filter(({ parentId }) => parentId === null || !known.has(parentId)).flatMap((top) => branch(top, []))
}

/** Renames a unit or adds one below it. A unit that is not the administrator's is a 404. */
export async function changeUnit(actor: Member, unitId: string, deed: UnitDeed): Promise<{ unitId: string } | DeedRefusal> {
  return database.$transaction(async (transaction) => {
    await awaitTurn(transaction)
    const unit = await transaction.unit.findFirst({ where: { id: unitId, AND: { id: { in: [...actor.administers] } } } })
    if (!unit) throw notFound()
    const kind = deed.intent === 'add' ? childKind(unit.kind) : unit.kind
    if (!kind) throw notFound()
    const parentId = deed.intent === 'add' ? unit.id : unit.parentId
    const name = deed.intent === 'add' ? deed.childName : deed.name
    const namesake = await transaction.unit.findFirst({ where: { parentId, name, id: { not: unit.id } } })
    if (namesake) return { refused: 'name-taken' }
    const changed =
      deed.intent === 'add'
        ? await transaction.unit.create({ data: { kind, name, parentId, timeZone: unit.timeZone } })
        : await transaction.unit.update({ where: { id: unit.id }, data: { name } })
    await recordAudit(transaction, { actorId: actor.id, action: `${deed.intent}-unit`, subject: `unit:${changed.id}`, details: { name } })
    return { unitId: changed.id }
  })
}
