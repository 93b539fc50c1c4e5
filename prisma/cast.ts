// The people of the demo and of the tests: one team with its outlet and region, and a second team beside it.
import type { Database } from '#app/platform/database.server.ts'
import { hashPassword } from '#app/people/password.server.ts'

export const demoPassword = 'starhall-demo'

export const castUnits = {
  region: { kind: 'REGION', name: '滨城供电公司', parent: null },
  outlet: { kind: 'OUTLET', name: '星海路营业厅', parent: 'region' },
  team: { kind: 'TEAM', name: '客户服务班', parent: 'outlet' },
  secondOutlet: { kind: 'OUTLET', name: '和平里营业厅', parent: 'region' },
  secondTeam: { kind: 'TEAM', name: '和平里服务班', parent: 'secondOutlet' },
} as const

type UnitName = keyof typeof castUnits
type CastRole = { role: 'LEAD' | 'ADMIN' | 'MENTOR'; unit: UnitName }
type CastPerson = { number: string; name: string; position: string; unit: UnitName; since: string; roles?: CastRole[] }

/** Fictional, with the characters that break careless software. */
const castPeople: readonly CastPerson[] = [
  { number: '1001', name: '陈小满', position: '见习柜员', unit: 'team', since: '2026-01-05' },
  { number: '1002', name: '孙𠮷', position: '综合柜员', unit: 'team', since: '2023-07-01' },
  { number: '1003', name: '阿依古丽·买买提', position: '综合柜员', unit: 'team', since: '2022-03-01' },
  { number: '1004', name: "Liam O'Brien", position: '外语服务岗', unit: 'team', since: '2024-09-01' },
  { number: '1005', name: '何旸', position: '引导员', unit: 'team', since: '2024-02-19' },
  { number: '1006', name: '郑国栋', position: '保安', unit: 'team', since: '2019-05-01' },
  { number: '1007', name: '许琳', position: '保洁', unit: 'team', since: '2021-10-08' },
  { number: '2001', name: '王堃', position: '综合柜员', unit: 'team', since: '2016-08-01', roles: [{ role: 'MENTOR', unit: 'team' }] },
  { number: '2002', name: '刘桂芬', position: '收费柜员', unit: 'team', since: '2010-04-01', roles: [{ role: 'MENTOR', unit: 'team' }] },
  { number: '3001', name: '赵明霞', position: '班长', unit: 'team', since: '2012-06-01', roles: [{ role: 'LEAD', unit: 'team' }] },
  { number: '9001', name: '周䶮', position: '系统管理员', unit: 'region', since: '2018-01-02', roles: [{ role: 'ADMIN', unit: 'region' }] },
  { number: '0101', name: '马莉', position: '综合柜员', unit: 'secondTeam', since: '2020-01-01' },
  { number: '0301', name: '龚旭', position: '班长', unit: 'secondTeam', since: '2015-01-01', roles: [{ role: 'LEAD', unit: 'secondTeam' }] },
]

/** Writes units and people into an empty database. Returns the id of each unit by its name here. */
export async function seedCast(database: Database): Promise<Record<UnitName, string>> {
  const ids = await seedUnits(database)
  const passwordHash = await hashPassword(demoPassword)
  for (const { number, name, position, unit, since, roles = [] } of castPeople) {
    await database.person.create({
      data: {
        employeeNumber: number,
        name,
        passwordHash,
        memberships: { create: { unitId: ids[unit], from: since, position } },
        roleGrants: { create: roles.map(({ role, unit: over }) => ({ role, unitId: ids[over] })) },
      },
    })
  }
  return ids
}

async function seedUnits(database: Database): Promise<Record<UnitName, string>> {
  const create = async ({ kind, name }: (typeof castUnits)[UnitName], parentId: string | null) => {
    const unit = await database.unit.create({ data: { kind, name, parentId } })
    return unit.id
  }
  const region = await create(castUnits.region, null)
  const outlet = await create(castUnits.outlet, region)
  const team = await create(castUnits.team, outlet)
  const secondOutlet = await create(castUnits.secondOutlet, region)
  const secondTeam = await create(castUnits.secondTeam, secondOutlet)
  return { region, outlet, team, secondOutlet, secondTeam }
}
