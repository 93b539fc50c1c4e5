import type { Member } from '#app/people/member.server.ts'
import { database } from '#app/platform/database.server.ts'
import { inLanguage } from '#app/platform/i18n.ts'
import { listStars } from '../categories.server.ts'
import { type Saying, startInWords } from '../dates-in-words.ts'
import type { Round } from '../rounds.server.ts'
import { listObjections, type Objection } from './objections.server.ts'
import { listMine } from './answer-objection.server.ts'

/** An objection as everybody in the team reads it. `about`: null where nobody was proposed. */
export type ShownObjection = { id: string; star: string; about: string | null; reason: string; at: string; isMine: boolean; answer: { isUpheld: boolean; text: string; by: string; at: string } | null }

/** What was objected to a round, without the names of those who did. */
export async function listShownObjections(round: Round, member: Pick<Member, 'id'>, saying: Saying): Promise<ShownObjection[]> {
  return inWords(round, { objections: await listObjections(round.id), memberId: member.id, saying })
}

/** As for everybody, with the objector's name and a form where it is this person's to answer. */
export type ObjectionOnDesk = ShownObjection & { objector: string | null }

export async function listObjectionsOnDesk(round: Round, member: Pick<Member, 'id' | 'leads' | 'administers'>, saying: Saying): Promise<ObjectionOnDesk[]> {
  const [objections, mine] = await Promise.all([listObjections(round.id), listMine(round, member)])
  const objectors = await listNames(mine.map(({ objectorId }) => objectorId))
  const shown = await inWords(round, { objections, memberId: member.id, saying })
  return shown.map((objection) => {
    const own = mine.find(({ id }) => id === objection.id)
    return { ...objection, objector: own ? (objectors.get(own.objectorId) ?? '') : null }
  })
}

type Wording = { objections: Objection[]; memberId: string; saying: Saying }

async function inWords(round: Round, { objections, memberId, saying }: Wording): Promise<ShownObjection[]> {
  if (objections.length === 0) return []
  const [stars, names] = await Promise.all([listStars(round), listNames(objections.flatMap(({ aboutId, answer }) => [aboutId, answer?.by ?? '']))])
  return objections.map(({ id, categoryId, aboutId, objectorId, reason, raisedAt, answer }) => ({
    id,
    star: inLanguage(stars.find((star) => star.id === categoryId)?.name ?? { zh: '', en: '' }, saying.language),
    about: names.get(aboutId) ?? null,
    reason,
    at: startInWords(raisedAt, saying),
    isMine: objectorId === memberId,
    answer: answer && { isUpheld: answer.isUpheld, text: answer.text, by: names.get(answer.by) ?? '', at: startInWords(answer.at, saying) },
  }))
}

async function listNames(ids: readonly string[]): Promise<Map<string, string>> {
  const people = await database.person.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } })
  return new Map(people.map(({ id, name }) => [id, name]))
}
