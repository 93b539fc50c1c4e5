import { answerObjection } from '#app/stars/objections/answer-objection.server.ts'
import { targetField } from '#app/stars/objections/objection-forms.ts'
import { raiseObjection } from '#app/stars/objections/raise-objection.server.ts'
import type { Round } from '#app/stars/rounds.server.ts'
import { personOf, type SeedContext } from './context.ts'

type Notice = { round: Round; raisedAt: Date; answeredAt: Date }

/** While the month that waits for the lead hung in its notice, somebody objected to its youngest star, and the lead has answered. */
export async function seedObjection(context: SeedContext, { round, raisedAt, answeredAt }: Notice): Promise<void> {
  const objector = { id: personOf(context, '1003').id, unit: { id: round.team.id } }
  const winner = personOf(context, '1001').id
  const raised = await raiseObjection(round, { member: objector, result: targetField('smile', winner), reason: '她上个月有一周在外培训，没有上窗口，按标准还够不够评微笑之星，请核实。' }, raisedAt)
  if ('refused' in raised) throw new Error(`the demo's objection: ${raised.refused}`)
  const { id } = await context.database.objection.findFirstOrThrow({ where: { roundId: round.id } })
  const lead = { id: personOf(context, '3001').id, leads: [round.team.id], administers: [] }
  const answered = await answerObjection(round, { member: lead, objectionId: id, isUpheld: false, text: '查了排班：培训三天，其余十八天都在岗；意见簿上的三次点名表扬也都在这个月。结果不变，谢谢提醒。' }, answeredAt)
  if ('refused' in answered) throw new Error(`the demo's objection: ${answered.refused}`)
}
