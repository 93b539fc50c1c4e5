import { database } from '#app/platform/database.server.ts'
import { composer, findWallUnit, testCard } from '../bundle.server.ts'
import { storedSettings } from '../screens/settings.server.ts'
import { isDueForChange } from '../screens/tokens.server.ts'
import { findProgrammes } from '../slots/programme.server.ts'
import { type Sheet, sheetOf } from './sheet.server.ts'

/** What each display of a unit shows at one moment. */
export type UnitWall = {
  sheetOf: (displayId: string) => Sheet | null
  /** The display whose token in use this is, if the token may go on for now. */
  holderOf: (tokenHash: string) => string | null
}

type Asked = { unitId: string; origin: string; now: Date }

/** As many statements for a thousand displays as for one. */
export async function composeUnitWall({ unitId, origin, now }: Asked): Promise<UnitWall> {
  const [unit, displays, slotsOf] = await Promise.all([findWallUnit(unitId), listHung(unitId, now), findProgrammes(unitId)])
  const compose = unit && composer(unit, { now, origin })
  const sheets = new Map<string, Promise<Sheet>>()
  const hung = new Map<string, Promise<Sheet>>()
  const holders = new Map<string, string>()
  for (const { id, name, tokenHash, setting, testEndsAt, ...display } of compose ? displays : []) {
    const shown = { settings: storedSettings(setting), slots: slotsOf(id), test: testCard(name, testEndsAt) }
    const alike = JSON.stringify(shown)
    const sheet = sheets.get(alike) ?? compose?.(shown).then(sheetOf)
    if (!sheet) continue
    sheets.set(alike, sheet)
    hung.set(id, sheet)
    if (!isDueForChange(display, now)) holders.set(tokenHash, id)
  }
  await Promise.all(sheets.values())
  const ready = new Map<string, Sheet>()
  for (const [id, sheet] of hung) ready.set(id, await sheet)
  return { sheetOf: (displayId) => ready.get(displayId) ?? null, holderOf: (tokenHash) => holders.get(tokenHash) ?? null }
}

/** By their unit and not by their ids, of which a statement takes only so many. */
async function listHung(unitId: string, now: Date) {
  const ofUnit = { display: { unitId, revokedAt: null } }
  const [displays, settings, tests] = await Promise.all([
    database.display.findMany({ where: { unitId, revokedAt: null }, select: { id: true, name: true, tokenHash: true, tokenSince: true, approvedAt: true } }),
    database.displaySetting.findMany({ where: ofUnit, orderBy: [{ setAt: 'desc' }, { id: 'desc' }], distinct: ['displayId'] }),
    database.displayTest.findMany({ where: { ...ofUnit, endsAt: { gt: now } }, orderBy: { endsAt: 'desc' }, distinct: ['displayId'], select: { displayId: true, endsAt: true } }),
  ])
  const settingOf = new Map(settings.map((setting) => [setting.displayId, setting]))
  const testOf = new Map(tests.map(({ displayId, endsAt }) => [displayId, endsAt]))
  return displays.map((display) => ({ ...display, setting: settingOf.get(display.id), testEndsAt: testOf.get(display.id) ?? null }))
}
