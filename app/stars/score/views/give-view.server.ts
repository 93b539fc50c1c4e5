import { awaitTurn } from '#app/platform/audit.server.ts'
import { database } from '#app/platform/database.server.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import { listFrozenStars } from '../../categories.server.ts'
import type { Round } from '../../rounds.server.ts'

type Giving = { star: string; personId: string; score: number; sentence: string; leadId: string; now: Date }
export type ViewRefusal = 'not-voting' | 'closed' | 'oneself' | 'unknown-candidate'

/**
 * A lead's view of somebody who stands, while one votes: before that nobody stands yet, and after the close the result is
 * known. What it says already is not written again.
 */
export async function giveView(round: Round, { star, personId, score, sentence, leadId, now }: Giving): Promise<{ given: true } | { refused: ViewRefusal }> {
  if (round.phase !== 'voting') return { refused: ['before', 'nominating', 'skipped'].includes(round.phase) ? 'not-voting' : 'closed' }
  if (personId === leadId) return { refused: 'oneself' }
  const categoryId = (await listScoredStars(round)).find(({ slug }) => slug === star)?.id ?? ''
  const standing = { roundId: round.id, categoryId, personId }
  if (!(await database.candidate.findUnique({ where: { roundId_categoryId_personId: standing } }))) return { refused: 'unknown-candidate' }
  await database.$transaction(async (transaction) => {
    await awaitTurn(transaction)
    const last = await transaction.leadView.findFirst({ where: standing, orderBy: [{ givenAt: 'desc' }, { id: 'desc' }] })
    if (last?.givenBy === leadId && last.score === score && last.sentence === sentence) return
    await transaction.leadView.create({ data: { ...standing, score, sentence, givenAt: now, givenBy: leadId } })
  })
  return { given: true }
}

async function listScoredStars(round: Round) {
  return (await listFrozenStars(round.id)).filter(({ score }) => (score?.weights.lead ?? 0) > 0)
}

/** The candidates of every star to which the lead's view counts, with what this lead has said of each; never oneself. */
export async function listViewsToGive(round: Round, leadId: string, language: Language) {
  const [stars, standing, views] = await Promise.all([
    listScoredStars(round),
    database.candidate.findMany({ where: { roundId: round.id, personId: { not: leadId } }, include: { person: { select: { name: true } } }, orderBy: { person: { employeeNumber: 'asc' } } }),
    database.leadView.findMany({ where: { roundId: round.id, givenBy: leadId }, orderBy: [{ givenAt: 'desc' }, { id: 'desc' }] }),
  ])
  return stars.map(({ id, slug, name, score }) => ({
    slug,
    name: inLanguage(name, language),
    weight: score?.weights.lead ?? 0,
    candidates: standing
      .filter(({ categoryId }) => categoryId === id)
      .map(({ personId, person }) => {
        const own = views.find((view) => view.categoryId === id && view.personId === personId)
        return { id: personId, name: person.name, score: own?.score ?? null, sentence: own?.sentence ?? '' }
      }),
  }))
}
