import { randomUUID } from 'node:crypto'
import { openPost } from '#app/posts/posts.server.ts'
import { personOf, type SeedContext } from './context.ts'

const posts: [name: string, main: string, standIn: string | null][] = [
  ['1 号窗口', '1002', '2001'],
  ['2 号窗口', '2002', '1003'],
  ['外语服务窗口', '1004', '1003'],
  ['导办台', '1005', '1001'],
  ['门岗', '1006', null],
]

/** The posts of the hall, each with its A and B person. */
export async function seedPosts(context: SeedContext): Promise<void> {
  const lead = { team: { id: context.ids.team, timeZone: 'Asia/Shanghai' }, actorId: personOf(context, '3001').id, now: context.now }
  for (const [name, main, standIn] of posts) {
    const opened = await openPost({ name, main: personOf(context, main).id, standIn: standIn && personOf(context, standIn).id, requestKey: randomUUID() }, lead)
    if (opened.refused) throw new Error(`${name}: ${opened.refused}`)
  }
}
