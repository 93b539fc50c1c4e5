import type { Member } from '#app/people/member.server.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { database, isUniqueViolation } from '#app/platform/database.server.ts'
import type { Banked } from '#app/quizzes/formats/written-file.ts'
import { Question } from '#app/quizzes/question.ts'
import { searchedText } from '../search/searched-text.ts'

type Team = { id: string }

export type Version = { id: string; banked: Banked; by: { id: string; name: string }; at: Date; isImported: boolean; /** Of one that was taken out; what replaced it was put back. */ retired: { by: string; at: Date } | null }
/** All versions of one question, the newest first; `retiredAt` when it was taken out. */
export type Versions = { newest: Version; all: Version[]; retiredAt: Date | null }

/** The versions of the question that one of them belongs to; null for another unit's, and for none. */
export async function findVersions(team: Team, id: string): Promise<Versions | null> {
  const ids = await chainOf(id)
  const rows = await database.bankQuestion.findMany({ where: { id: { in: ids }, unitId: team.id }, include: { author: { select: { id: true, name: true } }, retirement: true } })
  const names = await namesOf(rows.flatMap(({ retirement }) => retirement?.retiredBy ?? []))
  const all = rows
    .toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
    .map(({ id, question, topic, difficulty, author, createdAt, uploadId, retirement }): Version => ({
      id,
      banked: { question: Question.parse(JSON.parse(question)), topic, difficulty },
      by: author,
      at: createdAt,
      isImported: uploadId !== null,
      retired: retirement && { by: names.get(retirement.retiredBy) ?? '', at: retirement.retiredAt },
    }))
  const [newest] = all
  return newest ? { newest, all, retiredAt: newest.retired?.at ?? null } : null
}

async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const people = await database.person.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } })
  return new Map(people.map(({ id, name }) => [id, name]))
}

/** Ids of the versions before and after one of them, the newest first; of one that is not there, none. */
async function chainOf(id: string): Promise<string[]> {
  const rows = await database.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM (
      WITH RECURSIVE later("id", "place") AS (
        SELECT "id", 0 FROM "BankQuestion" WHERE "id" = ${id}
        UNION ALL SELECT q."id", later."place" + 1 FROM "BankQuestion" q JOIN later ON q."replacesId" = later."id"
      ), earlier("id", "replaces", "place") AS (
        SELECT "id", "replacesId", 0 FROM "BankQuestion" WHERE "id" = ${id}
        UNION ALL SELECT q."id", q."replacesId", earlier."place" - 1 FROM "BankQuestion" q JOIN earlier ON q."id" = earlier."replaces"
      )
      SELECT "id", "place" FROM later UNION SELECT "id", "place" FROM earlier
    ) AS chain ORDER BY "place" DESC`
  return rows.map((row) => row.id)
}

/** `id`: made with the form, of the row that is written. `base`: the version that was worked on; null for a new question. */
export type Saving = { id: string; base: string | null; banked: Banked; now: Date }
export type Saved = { id: string } | { refused: 'changed' | 'retired' }

/**
 * Writes a question, or the version that replaces the one that was worked on. Pressed twice it is written once; what
 * changes nothing writes nothing. Refused where the base was replaced or taken out meanwhile; null for another unit's.
 */
export async function saveQuestion(member: Pick<Member, 'id'>, team: Team, saving: Saving): Promise<Saved | null> {
  const done = await findWritten(member, team, saving.id)
  if (done) return done
  const before = saving.base === null ? null : await database.bankQuestion.findFirst({ where: { id: saving.base, unitId: team.id }, include: { replacedBy: { select: { id: true } }, retirement: true } })
  if (saving.base !== null && !before) return null
  if (before?.replacedBy) return { refused: 'changed' }
  if (before?.retirement) return { refused: 'retired' }
  const { question, topic, difficulty } = saving.banked
  const row = { unitId: team.id, topic, difficulty, type: question.type, question: JSON.stringify(question), searched: searchedText({ question, topic }) }
  if (before && isSame(before, row)) return { id: before.id }
  try {
    await database.$transaction(async (transaction) => {
      await transaction.bankQuestion.create({ data: { ...row, id: saving.id, replacesId: saving.base, position: before?.position ?? 0, createdBy: member.id, createdAt: saving.now } })
      await recordAudit(transaction, { actorId: member.id, action: before ? 'change-question' : 'write-question', subject: `bank-question:${saving.id}` })
    })
    return { id: saving.id }
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return (await findWritten(member, team, saving.id)) ?? (saving.base === null ? null : { refused: 'changed' })
  }
}

async function findWritten(member: Pick<Member, 'id'>, team: Team, id: string): Promise<{ id: string } | null> {
  return database.bankQuestion.findFirst({ where: { id, unitId: team.id, createdBy: member.id }, select: { id: true } })
}

type Row = { topic: string | null; difficulty: number | null; question: string }

function isSame(one: Row, other: Row): boolean {
  const settled = ({ topic, difficulty, question }: Row) => JSON.stringify([topic, difficulty, Question.parse(JSON.parse(question))])
  return settled(one) === settled(other)
}
