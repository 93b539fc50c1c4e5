import { randomUUID } from 'node:crypto'
import { findMember, type Member } from '#app/people/member.server.ts'
import { reportCard } from '#app/thanks/card-deeds.server.ts'
import type { KindCardForm } from '#app/thanks/card-forms.ts'
import { giveKindCard } from '#app/thanks/give.server.ts'
import { personOf, type SeedContext } from './context.ts'

const dayMs = 86_400_000

type SeedCard = readonly [daysAgo: number, giver: string, receiver: string, value: string, reach: KindCardForm['reach'], text: string]

/** Nobody has thought of 1007, who cleans: the lead hears of it. */
const cards: readonly SeedCard[] = [
  [75, '3001', '2001', 'service', 'TEAM', '换票高峰前一晚，您把分月预约的名单一户一户核完才走。'],
  [66, '2002', '1003', 'smile', 'PUBLIC', '下班前最后一位客户，你还是先笑再说话，他连说了三声谢谢。'],
  [40, '1002', '2002', 'no-backlog', 'TEAM', '我发烧那天，谢谢您把我窗口积的十一户一起办完了。'],
  [38, '1007', '1006', 'civility', 'PUBLIC', '下雨天您替我守着门口的水，自己的鞋都湿了，还跟每个人说小心地滑。'],
  [33, '1003', '1004', 'service', 'TEAM', '那位外国客户找了三个地方才找到我们，谢谢你陪他把表一格一格填完。'],
  [24, '2001', '1001', 'no-error', 'TEAM', '户号少了一位，是你多看一眼看出来的。以后也请这样多看一眼。'],
  [21, '1006', '1005', 'smile', 'TEAM', '一上午引了两百多人，嗓子哑了还在笑，我在门口都看见了。'],
  [12, '1001', '2001', 'no-delay', 'PUBLIC', '系统卡住的那二十分钟，谢谢师傅从隔壁过来陪我一户一户办完。'],
  [9, '1004', '1003', 'smile', 'PUBLIC', 'You drew the form for him when words failed. He left smiling. 谢谢你。'],
  [6, '2002', '1002', 'no-backlog', 'TEAM', '陪那位客户追钱追到下午四点，自己的午饭都没吃，我记着呢。'],
  [5, '1004', '1006', 'civility', 'TEAM', '昨天那位老先生跟您吵了半天，下次您也让着他点，哈哈。'],
  [3, '2001', '1001', 'no-coldness', 'TEAM', '手上办着业务，还抬头跟排队的奶奶说了句“马上就到您”，她就不急了。'],
  [2, '1001', '2002', 'no-error', 'PRIVATE', '交接单上您悄悄替我补的那一行，我看见了。谢谢您没有当着大家说。'],
  [1, '3001', '1002', 'service', 'TEAM', '客户专门打电话来谢你。我也谢你：这就是首问负责。'],
]
const reported = { giver: '1004', receiver: '1006', reason: '是玩笑话，可全班都看得到，不太自在。' }

/** Kind cards of the last weeks, one of which its receiver asks the lead to look at. */
export async function seedThanks(context: SeedContext): Promise<void> {
  for (const card of cards) await give(context, card)
  const card = await context.database.kindCard.findFirstOrThrow({ where: { giverId: personOf(context, reported.giver).id, receiverId: personOf(context, reported.receiver).id } })
  const at = new Date(context.now.getTime() - 4 * dayMs)
  if (!(await reportCard(await memberOf(context, reported.receiver), { cardId: card.id, reason: reported.reason }, at))) throw new Error('the demo cannot report a kind card')
}

async function give(context: SeedContext, [daysAgo, giver, receiver, value, reach, text]: SeedCard): Promise<void> {
  const at = new Date(context.now.getTime() - daysAgo * dayMs)
  const answer = await giveKindCard(await memberOf(context, giver), { to: personOf(context, receiver).id, value, text, reach, requestKey: randomUUID() }, at)
  if ('refused' in answer) throw new Error(`the demo's kind card of ${giver} to ${receiver}: ${answer.refused}`)
}

async function memberOf(context: SeedContext, number: string): Promise<Member> {
  const member = await findMember(personOf(context, number).id)
  if (!member) throw new Error(`${number} belongs to no unit`)
  return member
}
