import sharp from 'sharp'
import { makeBundle } from '#app/wall/bundle.server.ts'
import { keepReport } from '#app/wall/health/reports.server.ts'
import { lookAtDisplays } from '#app/wall/health/silences.server.ts'
import { displayBuild } from '#app/wall/screens/display-shell.server.ts'
import { approveDisplay, noteSeen, requestCode } from '#app/wall/screens/displays.server.ts'
import { hangPortrait, tagPortrait } from '#app/wall/hangings/portraits.server.ts'
import { fieldTime } from '#app/stars/dates-in-words.ts'
import { postNotice } from '#app/wall/notices/notices.server.ts'
import { decideKindWord, postKindWord } from '#app/wall/curation/kind-words.server.ts'
import type { KindWordForm } from '#app/wall/curation/kind-word.ts'
import { randomUUID } from 'node:crypto'
import { personOf, type SeedContext } from './context.ts'
import { drawFamily } from './family-picture.ts'

type SeedNote = [author: string, colour: KindWordForm['colour'], text: string]

const approvedNotes: SeedNote[] = [
  ['1002', 'YELLOW', '今天一位老大爷走的时候回头说了句“闺女，慢慢来”，我记了一整天。'],
  ['2002', 'PINK', '微笑不用排队，抬头就能办。'],
  ['1003', 'GREEN', '会说三种话，最管用的还是“您别急”。'],
  ['2001', 'BLUE', '带徒弟三个月，发现自己又学了一遍。'],
  ['1004', 'YELLOW', 'A thank-you in sign language is the best one I ever got. 谢谢你们教我。'],
  ['1007', 'PINK', '地拖干净了，心也跟着亮堂。'],
  ['1005', 'GREEN', '周末爬山，班长第一个到顶，说这叫首问负责。'],
  ['1006', 'BLUE', '雨天门口那把伞，记得还回来，下一位也要用。'],
]
const waitingNote: SeedNote = ['1001', 'GREEN', '第一次独立办完一笔业务，师傅在旁边冲我点了点头。']
/** Its author leads the only team: an administrator reads it. */
const leadsNote: SeedNote = ['3001', 'PINK', '今天大厅里有人排了一个钟头，没有一句抱怨。谢谢你们先说了“让您久等”。']

const zone = 'Asia/Shanghai'
const minuteMs = 60_000
const dayMs = 86_400_000

/** Kind words on the wall and one that waits, a notice, a display that hangs in the staff room, and a family portrait that we drew ourselves. */
export async function seedWall(context: SeedContext): Promise<void> {
  const { ids, now } = context
  const lead = personOf(context, '3001')
  const curator = { unitId: ids.team, actorId: lead.id, now }
  for (const note of approvedNotes) await decideKindWord({ noteId: await post(context, note), unitId: ids.team, actorId: lead.id, approve: true, now })
  await post(context, waitingNote)
  await post(context, leadsNote)
  const hung = await hangPortrait(await sharp(Buffer.from(drawFamily())).webp({ quality: 90 }).toBuffer(), { caption: '一家人，一个窗口，一样的笑容', takenOn: now.toISOString().slice(0, 7) }, curator)
  if ('refused' in hung) throw new Error(`the drawn family portrait was refused: ${hung.refused}`)
  await tagPortrait(hung.portraitId, { people: ['3001', '2001', '2002', '1001'].map((number) => personOf(context, number).id), team: { id: ids.team, timeZone: zone }, actorId: lead.id, now })
  await seedDisplay(context, lead.id)
  const notice = { text: '本周五 17:30 班后会，地点二楼会议室。', audience: 'STAFF', startsAt: '', endsAt: fieldTime(new Date(now.getTime() + 6 * dayMs), zone), requestKey: randomUUID() } as const
  const posted = await postNotice(notice, { team: { id: ids.team, timeZone: zone }, actorId: lead.id, now })
  if ('faults' in posted) throw new Error(`the notice was refused: ${JSON.stringify(posted.faults)}`)
}

async function post(context: SeedContext, [author, colour, text]: SeedNote): Promise<string> {
  const requestKey = randomUUID()
  const { id } = personOf(context, author)
  await postKindWord({ id, unit: { id: context.ids.team } }, { text, colour, requestKey }, context.now)
  const note = await context.database.note.findUniqueOrThrow({ where: { requestKey } })
  return note.id
}

/** A display that has hung for a month and fell silent a while ago: its screen is not here. */
async function seedDisplay({ ids, now, origin }: SeedContext, actorId: string): Promise<void> {
  const [hung, last] = [new Date(now.getTime() - 30 * dayMs), new Date(now.getTime() - 25 * minuteMs)]
  const asked = await requestCode('seed', hung)
  if ('refused' in asked) throw new Error('no code for a display')
  const taken = await approveDisplay({ code: asked.code, takes: { name: '员工休息室', hanging: { audience: 'STAFF', layout: 'AUTO' } }, unitId: ids.team, actorId, now: hung })
  if ('refused' in taken) throw new Error(`the display was refused: ${taken.refused}`)
  const { displayId } = taken
  const bundle = await makeBundle({ unitId: ids.team, displayId, now, origin })
  await noteSeen(displayId, last)
  await keepReport(displayId, { panel: 'life', place: 0, shown: 9_000, bundle: bundle?.version ?? '', confirmed: 2_000, build: displayBuild(), width: 1920, height: 1080, heap: 48 }, last)
  await lookAtDisplays({ watchedSince: hung, now })
}
