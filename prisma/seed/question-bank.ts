import { randomUUID } from 'node:crypto'
import { listBank } from '#app/question-bank/bank.server.ts'
import { BankFilter } from '#app/question-bank/forms.ts'
import { importUpload } from '#app/question-bank/imports/importing.server.ts'
import { keepUpload } from '#app/question-bank/uploads.server.ts'
import { retireQuestion } from '#app/question-bank/retirement/retirement.server.ts'
import { saveQuestion } from '#app/question-bank/versions/versions.server.ts'
import { personOf, type SeedContext } from './context.ts'

/** An old paper of the hall as it stands in Word, pasted into the bank by the lead. */
const paper = `一、单项选择题（每题2分）
1. 客户忘记密码来重置，最先核对的是（  ） 知识点：个人业务 难度：1
A. 本人身份证件　B. 银行卡余额　C. 上次来的时间　D. 家庭住址
答案：A
解析：先认人，再办事。证件不在，什么都不能办。
2. 客户的证件姓名与账户姓名差一个字，应当（  ） 知识点：个人业务 难度：3
A. 凭熟人作证办理　B. 请客户补开证明后办理　C. 先办理，事后补材料　D. 请他换一家网点
答案：B
3. 大厅突然停电，柜员首先应当（  ） 知识点：应急 难度：2
A. 继续办完手头业务　B. 保护好现金、凭证和印章　C. 离开柜台查看电闸　D. 打电话问家里
答案：B
二、多项选择题（每题4分，全对得分）
1. 下面哪些属于“六个不让”？ 知识点：服务规范 难度：2
A. 不让工作在我这里延误　B. 不让差错在我这里发生　C. 不让客户在我这里受冷落　D. 不让同事在我这里休息
答案：ABC
三、判断题（每题1分）
1. 客户不在场，家属拿着他的证件可以代为重置密码。（×） 知识点：个人业务 难度：2
2. 递送单据时，字的正面要朝着客户。（√） 知识点：服务规范 难度：1
四、填空题（每题2分）
1. 客户来有迎声，问有答声，走有____。 知识点：服务规范 难度：1
答案：送声
`

/** The team's bank begins with a paper that it had. */
export async function seedQuestionBank(context: SeedContext): Promise<void> {
  const lead = personOf(context, '3001')
  const team = { id: context.ids.team }
  const kept = await keepUpload(lead, team, { bytes: new TextEncoder().encode(paper), format: 'word', key: randomUUID() })
  if ('mistakes' in kept) throw new Error(`the demo's paper has mistakes: ${JSON.stringify(kept.mistakes)}`)
  const done = await importUpload(lead, team, { uploadId: kept.id, leftOut: [] })
  if (!done || 'refused' in done) throw new Error(`the demo's paper was refused: ${JSON.stringify(done)}`)
  await mendQuestion(context)
  // Asked better by another since; it can be put back.
  const { id } = await findAsked(team.id, '客户忘记密码来重置')
  await retireQuestion(lead, team, { questionId: id, now: context.now })
}

async function findAsked(unitId: string, words: string) {
  const { rows } = await listBank(unitId, BankFilter.parse({ words }))
  const [row] = rows
  if (!row) throw new Error(`the demo’s bank does not ask “${words}”`)
  return row
}

/** One question has been changed since, so that it has a history. */
async function mendQuestion(context: SeedContext): Promise<void> {
  const team = { id: context.ids.team }
  const row = await findAsked(team.id, '大厅突然停电')
  const { id, ...banked } = row
  const explanation = '先守住现金、凭证和印章，再听班长安排；离开柜台就没有人看着它们。'
  const question = { ...banked.question, points: 3, explanation: { zh: explanation, en: explanation } }
  await saveQuestion(personOf(context, '3001'), team, { id: randomUUID(), base: id, banked: { ...banked, question }, now: new Date() })
}
