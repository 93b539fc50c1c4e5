import { calendarDay, dayWords, momentWords } from '#app/platform/dates.ts'
import type { Language } from '#app/platform/i18n.ts'
import { listNotices } from '../notices/notices.server.ts'
import { listSilences } from '../health/silences.server.ts'
import { listDisplays } from '../screens/displays.server.ts'
import { listHonours } from '../hangings/honours.server.ts'
import { listKindWordsToCurate } from './kind-words.server.ts'
import { listApprovers } from './lead-words.server.ts'
import { countWaitingPhotos } from '../life/posted-photos.server.ts'
import { listPortraits } from '../hangings/portraits.server.ts'

const yearMs = 366 * 86_400_000

type Asked = { team: { id: string; timeZone: string }; member: { id: string; language: Language }; now: Date }

/** Everything on the lead's page of the wall, with its dates in words. */
export async function findWallDesk({ team, member, now }: Asked) {
  const [{ waiting, shown }, displays, honours, portraits, notices, silences, waitingPhotos] = await Promise.all([
    listKindWordsToCurate(team.id, now),
    listDisplays(team.id),
    listHonours(team.id, now),
    listPortraits(team.id),
    listNotices({ unitId: team.id, audience: null, from: now, until: new Date(now.getTime() + yearMs) }),
    listSilences([team.id], now),
    countWaitingPhotos(team.id, now),
  ])
  const inWords = inWordsFor({ team, member })
  const moment = (at: Date) => momentWords(at, team.timeZone, member.language)
  return {
    waiting: waiting.map(inWords),
    // Asked for only where it is said.
    approvers: waiting.some(({ author }) => author.id === member.id) ? await listApprovers(team.id, member.id) : null,
    shown: shown.map(inWords),
    displays: displays.map(({ id, name, lastSeenAt, approvedAt }) => ({ id, name, seen: lastSeenAt && moment(lastSeenAt), approved: moment(approvedAt) })),
    honourCount: honours.length,
    portraitCount: portraits.length,
    noticeCount: notices.length,
    silentCount: silences.filter(({ recoveredAt }) => recoveredAt === null).length,
    photoCount: waitingPhotos,
  }
}

type Listed = Awaited<ReturnType<typeof listKindWordsToCurate>>['waiting'][number]

/** A kind word as it is read by who decides about it. */
export function inWordsFor({ team, member }: Pick<Asked, 'team' | 'member'>) {
  return ({ id, text, colour, postedAt, author, photo }: Listed) => ({
    id,
    text,
    colour,
    author: author.name,
    posted: dayWords(calendarDay(postedAt, team.timeZone), member.language),
    isOwn: author.id === member.id,
    photoId: photo && photo.droppedAt === null ? photo.id : null,
  })
}
