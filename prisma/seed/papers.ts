import { randomUUID } from 'node:crypto'
import { findCourse } from '#app/learning/catalogue.server.ts'
import type { Cell } from '#app/papers/blueprint.ts'
import { beginPaper } from '#app/papers/papers.server.ts'
import { publishPaper } from '#app/papers/publishing.server.ts'
import { importUpload } from '#app/question-bank/imports/importing.server.ts'
import { keepUpload } from '#app/question-bank/uploads.server.ts'
import { personOf, type SeedContext } from './context.ts'

/** What the hall has asked in earlier months, as it stood in Word. */
const asked = `一、单项选择题（每题2分）
1. 客户进门时，引导员最先要做的是（  ） 知识点：服务规范 难度：1
A. 微笑问好，问清来意　B. 请客户自己取号　C. 继续整理填单台　D. 等客户先开口
答案：A
2. 客户说话声音很大、情绪激动，柜员应当（  ） 知识点：服务规范 难度：2
A. 用更大的声音压住　B. 放慢语速，先听他说完　C. 请他出去冷静　D. 不再回应
答案：B
解析：先处理心情，再处理事情。
3. 首问负责制的意思是（  ） 知识点：服务规范 难度：2
A. 谁先到谁先办　B. 谁先被问到，谁负责到底　C. 先问客户要证件　D. 第一个窗口负责收费
答案：B
4. 双手递送单据时，客户应当看到（  ） 知识点：服务规范 难度：1
A. 单据背面　B. 正面朝着客户的字　C. 折好的单据　D. 盖章的一角
答案：B
5. 办理挂失时，客户只记得姓名和手机号，应当（  ） 知识点：个人业务 难度：2
A. 凭手机号直接挂失　B. 请客户出示本人身份证件　C. 请客户明天再来　D. 让熟人作证
答案：B
6. 代理他人开户，下面哪一样不能缺（  ） 知识点：个人业务 难度：3
A. 代理人的工作证　B. 双方的身份证件和委托书　C. 被代理人的照片　D. 介绍信
答案：B
7. 客户的身份证还有三天到期，今天来办业务，应当（  ） 知识点：个人业务 难度：2
A. 一律不办　B. 照常办理，并提醒及时换证　C. 请换证后再来　D. 由班长签字后办理
答案：B
8. 单笔现金取款达到多少需要提前一天预约（  ） 知识点：个人业务 难度：1
A. 1 万元　B. 3 万元　C. 5 万元　D. 20 万元
答案：C
9. 发现大厅地面有水，最先应当（  ） 知识点：应急 难度：1
A. 放上警示牌　B. 去找拖把　C. 通知保洁后离开　D. 请客户小心
答案：A
10. 有人突然晕倒，身边只有一名同事，应当（  ） 知识点：应急 难度：3
A. 两人一起把他抬到沙发　B. 一人拨打 120，一人看护并疏散围观　C. 先给他喝水　D. 等保安来处理
答案：B
11. 客户正按电话里的指示转账，最可能遇到的是（  ） 知识点：反诈 难度：1
A. 正常汇款　B. 电信诈骗　C. 系统测试　D. 网上购物
答案：B
12. 劝阻无效、客户坚持给陌生账户转账，应当（  ） 知识点：反诈 难度：3
A. 尊重客户，立即办理　B. 报告班长并联系公安机关　C. 让客户写保证书后办理　D. 请他换个网点
答案：B
二、多项选择题（每题4分，全对得分）
1. 下面哪些客户应当走绿色通道？ 知识点：服务规范 难度：2
A. 行动不便的老人　B. 孕妇　C. 携带婴儿的客户　D. 赶时间的年轻人
答案：ABC
2. 营业前要检查的有（  ） 知识点：服务规范 难度：1
A. 工号牌　B. 叫号机　C. 填单台的笔和单据　D. 客户的证件
答案：ABC
3. 下面哪些情形要请客户补充材料？ 知识点：个人业务 难度：3
A. 证件已经过期　B. 委托书没有签名　C. 客户没有带伞　D. 姓名与账户不符
答案：ABD
4. 发现可疑的大额转账，柜员可以（  ） 知识点：反诈 难度：2
A. 问清转账用途　B. 请客户看防骗提示　C. 报告班长　D. 替客户保管手机
答案：ABC
5. 火灾时引导客户疏散，应当（  ） 知识点：应急 难度：2
A. 走安全出口　B. 弯腰捂住口鼻　C. 乘电梯　D. 清点人数
答案：ABD
三、判断题（每题1分）
1. 柜员可以替不识字的客户签名。（×） 知识点：个人业务 难度：1
2. 客户遗失的证件应当登记后妥善保管。（√） 知识点：服务规范 难度：1
3. 公安机关会在电话里要求把钱转到“安全账户”。（×） 知识点：反诈 难度：1
4. 灭火器的压力表指针在绿色区域表示可用。（√） 知识点：应急 难度：2
5. 客户等候超过三十分钟，应当主动说明情况并致歉。（√） 知识点：服务规范 难度：2
四、填空题（每题2分）
1. 遇到抢劫，首先要保证____的安全。 知识点：应急 难度：2
答案：人员
2. 反诈劝阻热线的号码是____。 知识点：反诈 难度：1
答案：96110
3. 业务办完，先说“请您核对”，再说“请____”。 知识点：服务规范 难度：2
答案：慢走
4. 客户把手机忘在窗口，最先要设法____失主。 知识点：服务规范 难度：3
答案：联系
`

/** Questions with pictures and hands come from the courses, as Word has none of them. */
const fromCourses = [
  { course: 'service-etiquette', type: 'hotspot', topic: '服务规范', most: 2 },
  { course: 'sign-language-basics', type: 'single', topic: '手语', most: 4 },
  { course: 'service-etiquette', type: 'gaps', topic: '服务规范', most: 1 },
  { course: 'mentorship-rotation', type: 'number', topic: '服务规范', most: 1 },
  { course: 'service-etiquette', type: 'ordering', topic: '服务规范', most: 2 },
  { course: 'mentorship-rotation', type: 'case', topic: '服务规范', most: 1 },
  { course: 'service-etiquette', type: 'matching', topic: '服务规范', most: 2 },
]

const cells: Cell[] = [
  { type: 'single', topic: '服务规范', difficulty: 1, count: 1, points: 200 },
  { type: 'single', topic: '服务规范', difficulty: 2, count: 1, points: 200 },
  { type: 'single', topic: '个人业务', count: 2, points: 200 },
  { type: 'single', topic: '反诈', count: 1, points: 200 },
  { type: 'single', topic: '手语', count: 2, points: 200 },
  { type: 'multiple', topic: '服务规范', count: 1, points: 400 },
  { type: 'multiple', count: 2, points: 400 },
  { type: 'true-false', difficulty: 1, count: 2, points: 100 },
  { type: 'true-false', difficulty: 2, count: 2, points: 100 },
  { type: 'short-text', count: 2, points: 300 },
  { type: 'hotspot', count: 1, points: 400 },
]

/** A bank of earlier months, and the paper of this one drawn from it. */
export async function seedPapers(context: SeedContext): Promise<void> {
  const lead = personOf(context, '3001')
  const team = { id: context.ids.team }
  const kept = await keepUpload(lead, team, { bytes: new TextEncoder().encode(asked), format: 'word', key: randomUUID() })
  if ('mistakes' in kept) throw new Error(`the demo's questions have mistakes: ${JSON.stringify(kept.mistakes)}`)
  const imported = await importUpload(lead, team, { uploadId: kept.id, leftOut: [] })
  if (!imported || 'refused' in imported) throw new Error(`the demo's questions were refused: ${JSON.stringify(imported)}`)
  await bankCourseQuestions(context)
  const { paperId } = await beginPaper(lead, team, { requestKey: randomUUID(), terms: { name: '窗口业务月度试卷', minutes: 40, passMark: 80, cells } })
  const done = await publishPaper(lead, team, { paperId, number: 1 })
  if (!done || 'refused' in done) throw new Error(`the demo's paper was refused: ${JSON.stringify(done)}`)
}

async function bankCourseQuestions(context: SeedContext): Promise<void> {
  const rows = fromCourses.flatMap(({ course, type, topic, most }) => {
    const questions = findCourse(course)?.quiz.questions.filter((question) => question.type === type) ?? []
    return questions.slice(0, most).map((question, position) => ({ unitId: context.ids.team, topic, difficulty: 2, type, question: JSON.stringify(question), position, createdBy: personOf(context, '3001').id }))
  })
  await context.database.bankQuestion.createMany({ data: rows })
}
