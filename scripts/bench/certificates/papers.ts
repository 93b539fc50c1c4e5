import { CertificateFacts } from '#app/certificates/drawing/certificate-facts.ts'

const surnames = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎')
const given = Array.from('思远明霞国栋小满桂芬堃䶮𠮷㛃旸琳莉旭婷浩宇欣怡子涵梓萱晨曦雨桐嘉懿博文静姝若溪泽宇俊杰')
const foreign = ['买买提·阿卜杜热依木江', 'Sinéad O’Brien-Müller', 'Jean-Luc École', '阿依古丽·买买提']
const kinds = ['course', 'star', 'completion'] as const

/** The certificates of a large house, one like no other: names, kinds, languages, serials. */
export function paperAt(number: number): CertificateFacts {
  const name = number % 12 === 0 ? foreign[(number / 12) % foreign.length] : `${at(surnames, number * 7)}${at(given, number * 3)}${at(given, number * 5 + 1)}`
  const serial = `SH-${String(number).padStart(4, '2')}-K2XD-9FHB`
  return CertificateFacts.parse({
    kind: at(kinds, number),
    serial,
    personName: name,
    unitName: '星海路营业厅客户服务班',
    title: { zh: '窗口服务规范与文明用语', en: 'Counter Service Standards' },
    line: `考核成绩 ${60 + (number % 40)} 分（合格线 60 分）`,
    language: number % 5 === 0 ? 'both' : 'zh-CN',
    issuedOn: '2026-09-28',
    expiresOn: number % 3 === 0 ? '2028-09-27' : null,
    signatories: [{ role: '班长', name: '赵明霞' }],
    verifyUrl: `https://portal.example.org/verify/${serial}`,
  })
}

const article = { zh: '在窗口亲眼看过才签认；没做到就退回，说清差在哪里。', en: 'Signs only what was seen at the counter, and returns the rest with a reason.' }

/** The longest of all papers: two pages, in both languages, with as many promises as there can be. */
export const longestAgreement = CertificateFacts.parse({
  ...paperAt(1),
  kind: 'pairing',
  title: { zh: '柜面上岗技能清单', en: 'Counter skills checklist' },
  line: '',
  language: 'both',
  expiresOn: null,
  signatories: [],
  agreement: {
    mentor: { name: '王堃', acceptedOn: '2026-09-27', articles: Array.from({ length: 5 }, () => article) },
    mentee: { acceptedOn: '2026-09-28', articles: Array.from({ length: 5 }, () => article) },
  },
})

function at<One>(list: readonly One[], number: number): One {
  const one = list[number % list.length]
  if (one === undefined) throw new Error('a list of nothing')
  return one
}
