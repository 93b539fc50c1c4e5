import type { DisplayReport } from '#app/generated/sqlite/client.ts'
import { momentWords } from '#app/platform/dates.ts'
import { database } from '#app/platform/database.server.ts'
import type { Language } from '#app/platform/i18n.ts'
import { freshWall } from '../many/walls.server.ts'
import type { UnitWall } from '../many/unit-wall.server.ts'
import { displayBuild } from '../screens/display-shell.server.ts'
import { behindOf, pictureSize } from './display-health.ts'

type Asked = { team: { id: string; timeZone: string }; language: Language; now: Date; origin: string }

const picture = { width: 304, height: 180 }
const unknownScreen = { width: 1920, height: 1080 }

/** How the displays of a team are, for its lead; the newest first, as everywhere. With a display: that one alone. */
export async function listDisplayHealth(asked: Asked, displayId?: string): Promise<DisplayHealth[]> {
  const displays = await database.display.findMany({
    where: { unitId: asked.team.id, revokedAt: null, ...(displayId === undefined ? {} : { id: displayId }) },
    select: { id: true, name: true, lastSeenAt: true, report: true, silences: { where: { recoveredAt: null }, select: { id: true } } },
    orderBy: { approvedAt: 'desc' },
  })
  const wall = await freshWall({ unitId: asked.team.id, origin: asked.origin })
  return displays.map((display) => healthOf(display, { ...asked, wall }))
}

type Found = { id: string; name: string; lastSeenAt: Date | null; report: DisplayReport | null; silences: readonly unknown[] }

/** `said`: what the display last said of itself; null for one that has said nothing, being of an older build. */
export type DisplayHealth = ReturnType<typeof healthOf>

function healthOf({ id, name, lastSeenAt, report, silences }: Found, { team, language, now, wall }: Asked & { wall: UnitWall }) {
  const moment = (at: Date) => momentWords(at, team.timeZone, language)
  const size = pictureSize(report ?? unknownScreen, picture)
  const state = lastSeenAt === null ? ('never' as const) : silences.length > 0 ? ('silent' as const) : ('heard' as const)
  const common = { id, name, state, seen: lastSeenAt && moment(lastSeenAt), size }
  if (!report) return { ...common, picture: null, said: null }
  const behind = behindOf(report, { bundle: wall.sheetOf(id)?.bundle.version ?? report.bundle, build: displayBuild(), now })
  return {
    ...common,
    picture: `/wall?unit=${team.id}&display=${id}&panel=${report.panel}&place=${report.place}`,
    said: { panel: report.panel, changed: moment(report.changedAt), behind, heap: report.heapMegabytes, width: report.width, height: report.height },
  }
}
