import type { PraiseChannel } from '#app/stars/nominating/praise.ts'

/** What a nomination is tied to and brings along; people by employee number. */
export type Along = {
  /** One of the six 不让. */
  pledge?: string
  /** So many days before the nomination it was done. */
  daysBefore?: number
  /** From whom the nominee has a kind card. */
  card?: string
  praise?: { channel: PraiseChannel; words: string }
  /** The nominee's latest certificate, if the wall tells of one. */
  hasStudied?: true
  coSigns?: readonly (readonly [by: string, words: string])[]
  isDeclined?: true
}

/** One month's story by star; people by employee number. A ballot is its voter, then up to three names in order. */
export type StarMonth = Record<
  'service' | 'smile' | 'civility',
  { nominations: (readonly [nominator: string, nominee: string, reason: string, along?: Along])[]; ballots: (readonly [voter: string, ...choices: string[]])[] }
>

/** Published: 王堃 served, 阿依古丽 smiled, 郑国栋 was civil. */
export const monthBefore: StarMonth = {
  service: {
    nominations: [
      ['1002', '2001', '月末换票最挤的两天，他主动把分月预约的办法一户一户讲清楚，柜台前再没有排长队。'],
      ['1003', '2002', '收费窗口连续二十天零差错，还帮忘带卡号的老人查到了户号，没有让一位客户白跑。'],
    ],
    ballots: [
      ['1002', '2001', '2002'],
      ['1003', '2001', '2002'],
      ['1004', '2001'],
      ['1005', '2002', '2001'],
      ['1006', '2001', '2002'],
      ['1007', '2001'],
      ['2001', '2002'],
      ['2002', '2001'],
      ['3001', '2001', '2002'],
    ],
  },
  smile: {
    nominations: [
      ['3001', '1003', '无论早晚忙闲，每位客户走到窗口都先看到她的笑脸，暑天还给排队的人递水递扇子。'],
      ['1004', '1005', '大厅引导时总是微笑着走上前，没等客户开口就问好，外地客户夸他像家里人。'],
    ],
    ballots: [
      ['1002', '1003', '1005'],
      ['1003', '1005'],
      ['1004', '1005', '1003'],
      ['1005', '1003'],
      ['1006', '1003', '1005'],
      ['1007', '1003'],
      ['2001', '1003', '1005'],
      ['2002', '1003'],
      ['3001', '1003', '1005'],
    ],
  },
  civility: {
    nominations: [
      ['1007', '1006', '客户为停车的事冲他发火，他先敬礼再解释，最后客户自己把车挪好，还向他道了歉。'],
      ['2002', '1004', '接待听不懂普通话的外国客户，一笔业务讲了四十分钟，全程站立，用语周到得体。'],
    ],
    ballots: [
      ['1002', '1006', '1004'],
      ['1003', '1004', '1006'],
      ['1004', '1006'],
      ['1005', '1006'],
      ['1006', '1004'],
      ['1007', '1006', '1004'],
      ['2001', '1006'],
      ['2002', '1004', '1006'],
      ['3001', '1006'],
    ],
  },
}

/**
 * Waits for the lead: 许琳 and 陈小满 win clearly; 王堃 and 刘桂芬 are level in points and first places, and the ladder
 * decides for her, because he won the month before.
 */
export const lastMonth: StarMonth = {
  service: {
    nominations: [
      ['1005', '2002', '临下班来了十几位换发票的客户，她把最后一位办完才关窗，晚了五十分钟没有一句怨言。'],
      ['1001', '2001', '带着我办第一笔过户业务，一边教我一边安抚客户，客户走的时候对我们两个人都说了谢谢。'],
    ],
    ballots: [
      ['1002', '2001', '2002'],
      ['1003', '2002', '2001'],
      ['1004', '2001', '2002'],
      ['1005', '2002', '2001'],
      ['1006', '2002', '2001'],
      ['1007', '2001', '2002'],
      ['2001', '2002'],
      ['2002', '2001'],
    ],
  },
  smile: {
    nominations: [
      ['2001', '1001', '刚来半年，紧张的时候也没有忘记微笑，客户意见簿上有三位客户点名表扬她态度亲切。'],
      ['1007', '1003', '客户抱着孩子来办业务，她一边哄孩子一边办完，孩子走的时候还回头和她挥手说再见。'],
    ],
    ballots: [
      ['1001', '1003'],
      ['1002', '1001', '1003'],
      ['1003', '1001'],
      ['1004', '1001', '1003'],
      ['1006', '1001'],
      ['1007', '1003', '1001'],
      ['2001', '1001', '1003'],
      ['2002', '1001'],
      ['3001', '1001', '1003'],
    ],
  },
  civility: {
    nominations: [
      ['1006', '1007', '雨天大厅地面湿滑，她每十分钟拖一遍，看到腿脚不便的老人就放下拖把去扶到座位上。'],
      ['3001', '1002', '遇到客户大声责骂没有还一句嘴，等客户说完再一条条解释，第二天客户专门打电话来道歉。'],
    ],
    ballots: [
      ['1001', '1007', '1002'],
      ['1002', '1007'],
      ['1003', '1007', '1002'],
      ['1004', '1002', '1007'],
      ['1005', '1007'],
      ['1006', '1007', '1002'],
      ['1007', '1002'],
      ['2001', '1007', '1002'],
      ['2002', '1007'],
      ['3001', '1002', '1007'],
    ],
  },
}

/** In the middle of its vote: some have voted; 1001, 2001 and 3001 have not. */
export const thisMonth: StarMonth = {
  service: {
    nominations: [
      ['1001', '2001', '我第一次独立值窗口时系统卡住了，他从隔壁窗口过来陪我办完，再回去办自己积下的业务。', { card: '1001', pledge: 'no-delay', daysBefore: 2, coSigns: [['1005', '我在旁边看见了，他过来以前先跟自己的客户打了招呼。'], ['1004', '']] }],
      ['1007', '1002', '一位客户把养老钱转错了户头，他连打了六个电话，陪客户等到下午四点，把钱追了回来。', { daysBefore: 4, hasStudied: true, praise: { channel: 'book', words: '钱要不回来我一夜都睡不着，小伙子陪我等到最后，谢谢他。' } }],
      ['3001', '2002', '这个月代班三次没有推辞，交接单写得清清楚楚，接班的人打开抽屉就知道该做什么。', { pledge: 'no-backlog' }],
    ],
    ballots: [
      ['1002', '2001', '2002'],
      ['1003', '1002', '2001', '2002'],
      ['1005', '2002', '1002'],
      ['1007', '1002'],
    ],
  },
  smile: {
    nominations: [
      ['1002', '1003', '外地来的客户听不懂方言，她笑着比划加写字，一句重话没有，客户走时给她鞠了一躬。', { card: '1004', pledge: 'no-coldness', daysBefore: 1, coSigns: [['1007', '']] }],
      ['2002', '1001', '新来的小满每天第一个到大厅，开门时对每一位等候的客户说早上好，一个都没有落下。', { pledge: 'no-coldness' }],
      ['1006', '1005', '在门口引导一整天，嗓子哑了还是先笑后说话，有位老人专门绕回来夸他。', { pledge: 'no-coldness', hasStudied: true, praise: { channel: 'in-person', words: '嗓子都哑了还对我笑，我得回来说一声。' } }],
    ],
    ballots: [
      ['1002', '1003', '1001'],
      ['1003', '1005', '1001'],
      ['1004'],
      ['1007', '1001', '1005', '1003'],
    ],
  },
  civility: {
    nominations: [
      ['1004', '1006', '两位客户为排队争吵，他站到中间先向双方各鞠一躬，把人请到一旁倒上水，大厅很快安静下来。', { pledge: 'good-name', daysBefore: 3 }],
      ['2001', '3001', '班会上先检讨自己排班不周，再说大家的问题，讲话从不点名让人难堪，会后大家都心服。', { pledge: 'no-error', coSigns: [['1003', '']] }],
      ['1003', '1007', '雨天她在门口铺好防滑垫，一把一把替客户收伞、套袋，地面始终是干的，没有一个人滑倒。', { pledge: 'no-coldness', isDeclined: true }],
    ],
    ballots: [
      ['1003', '1006', '3001'],
      ['1005', '1006'],
      ['1007', '3001'],
    ],
  },
}
