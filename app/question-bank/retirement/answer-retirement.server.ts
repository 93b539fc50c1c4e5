import type { Member } from '#app/people/member.server.ts'
import { notFound } from '#app/people/guard.server.ts'
import { retireQuestion, returnQuestion } from './retirement.server.ts'

type Asked = { form: FormData; /** Of the list that it was pressed in. */ url: string }

/** Where a press that takes a question out or puts one back leads; null for a form that says neither. Throws a 404 for another unit's. */
export async function answerRetirement(member: Pick<Member, 'id'>, team: { id: string }, { form, url }: Asked): Promise<string | null> {
  const [out, back] = [form.get('retire'), form.get('return')]
  if (typeof out === 'string') {
    if (!(await retireQuestion(member, team, { questionId: out, now: new Date() }))) throw notFound()
    return listAfter(url, { retired: out })
  }
  if (typeof back !== 'string') return null
  if ((await returnQuestion(member, team, { questionId: back, now: new Date() })) === null) throw notFound()
  // It stands first there, as what was changed last.
  return `/team/bank?unit=${team.id}&returned=1#content`
}

/** The same list, as it was filtered. */
function listAfter(url: string, { retired }: { retired: string }): string {
  const here = new URL(url)
  for (const said of ['imported', 'returned', 'index']) here.searchParams.delete(said)
  here.searchParams.set('retired', retired)
  return `${here.pathname}${here.search}#content`
}
