import { awaitTurn, recordAudit } from '#app/platform/audit.server.ts'
import { database, isUniqueViolation } from '#app/platform/database.server.ts'
import { announceChange } from '#app/platform/live.server.ts'
import { listTeamMembers } from '#app/people/team.server.ts'
import type { PostForm } from './post-form.ts'

type Lead = { team: { id: string; timeZone: string }; actorId: string; now: Date }
type Refusal = { refused: 'not-here'; field: 'main' | 'standIn' } | { refused: 'changed-meanwhile' }
type Done = { refused: null }

/** Opens a post with its A and B person. Pressed twice it is one. */
export async function openPost(form: PostForm & { requestKey: string }, lead: Lead): Promise<Done | Refusal> {
  const { team, actorId, now } = lead
  const stranger = await findStranger(form, lead)
  if (stranger) return { refused: 'not-here', field: stranger }
  const { name, requestKey } = form
  try {
    await database.$transaction(async (transaction) => {
      const manned = { create: { number: 1, ...manningOf(form), setAt: now, setBy: actorId } }
      const { id } = await transaction.post.create({ data: { unitId: team.id, name, requestKey, createdAt: now, createdBy: actorId, manned }, select: { id: true } })
      await recordAudit(transaction, { actorId, action: 'open-post', subject: `post:${id}`, details: { name } })
    })
  } catch (error) {
    // The other press was first.
    if (!isUniqueViolation(error)) throw error
  }
  announceChange(team.id)
  return { refused: null }
}

/** Says anew who stands there. What holds already is not said again. Null where the team has none such. */
export async function manPost(postId: string, form: PostForm, lead: Lead): Promise<Done | Refusal | null> {
  const { team, actorId, now } = lead
  const stranger = await findStranger(form, lead)
  if (stranger) return { refused: 'not-here', field: stranger }
  const answer = await database.$transaction(async (transaction) => {
    await awaitTurn(transaction)
    const post = await transaction.post.findFirst({ where: { id: postId, unitId: team.id, closedAt: null }, include: { manned: { orderBy: { number: 'desc' }, take: 1 } } })
    const latest = post?.manned[0]
    if (!latest) return null
    const manning = manningOf(form)
    if (latest.name === manning.name && latest.mainId === manning.mainId && latest.standInId === manning.standInId) return { refused: null }
    if (form.seen !== undefined && form.seen !== latest.number) return { refused: 'changed-meanwhile' as const }
    await transaction.postManning.create({ data: { postId, number: latest.number + 1, ...manning, setAt: now, setBy: actorId } })
    await transaction.post.update({ where: { id: postId }, data: { name: manning.name } })
    await recordAudit(transaction, { actorId, action: 'man-post', subject: `post:${postId}`, details: { name: manning.name } })
    return { refused: null }
  })
  announceChange(team.id)
  return answer
}

/** Closes a post; its record stays. False where the team has none such. */
export async function closePost(postId: string, { team, actorId, now }: Lead): Promise<boolean> {
  const post = await database.post.findFirst({ where: { id: postId, unitId: team.id } })
  if (!post) return false
  await database.$transaction(async (transaction) => {
    const { count } = await transaction.post.updateMany({ where: { id: postId, closedAt: null }, data: { closedAt: now, closedBy: actorId } })
    if (count === 1) await recordAudit(transaction, { actorId, action: 'close-post', subject: `post:${postId}`, details: { name: post.name } })
  })
  announceChange(team.id)
  return true
}

function manningOf({ name, main, standIn }: PostForm) {
  return { name, mainId: main, standInId: standIn }
}

/** The field that names somebody who is not of the team today. */
async function findStranger({ main, standIn }: PostForm, { team, now }: Lead): Promise<'main' | 'standIn' | null> {
  const ids = (await listTeamMembers(team, now)).map(({ id }) => id)
  if (!ids.includes(main)) return 'main'
  return standIn !== null && !ids.includes(standIn) ? 'standIn' : null
}
