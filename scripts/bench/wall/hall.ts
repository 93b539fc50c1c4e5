// The house that is measured: teams with a full wall, and displays that their leads have approved.
import { createHash, randomBytes } from 'node:crypto'
import { createCookie } from '@remix-run/node'
import { database } from '#app/platform/database.server.ts'
import { castUnits } from '#prisma/cast.ts'
import { seedDemo } from '#prisma/seed.ts'

type Hall = { lead: string; unitId: string; cookies: string[] }

const screenCookie = createCookie('starhall_display')

/** The demo's team with everything that its wall shows; with more units, more teams of its outlet that have as many displays each. */
export async function openHall({ displays, units, origin }: { displays: number; units: number; origin: string }): Promise<Hall> {
  // This process alone: a house that is thrown away needs no disk behind each row.
  await database.$queryRawUnsafe('PRAGMA synchronous = OFF')
  await seedDemo(database, { now: new Date(), origin })
  const team = await database.unit.findFirstOrThrow({ where: { name: castUnits.team.name } })
  const lead = await database.person.findUniqueOrThrow({ where: { employeeNumber: '3001' } })
  const teams = [team.id]
  for (let number = 2; number <= units; number += 1) teams.push((await database.unit.create({ data: { kind: 'TEAM', name: `服务${number}班`, parentId: team.parentId } })).id)
  const secrets = Array.from({ length: displays }, () => randomBytes(32).toString('base64url'))
  await database.display.createMany({
    data: secrets.map((secret, index) => ({ unitId: teams[index % teams.length] ?? team.id, name: `大屏${index + 1}`, tokenHash: createHash('sha256').update(secret).digest('hex'), tokenSince: new Date(), approvedBy: lead.id })),
  })
  const cookies: string[] = []
  for (const secret of secrets) cookies.push((await screenCookie.serialize(secret)).split(';', 1)[0] ?? '')
  return { lead: lead.id, unitId: team.id, cookies }
}
