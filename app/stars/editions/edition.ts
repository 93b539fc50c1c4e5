import type { Badge } from './badges.ts'
import type { Eligibility } from './eligibility.ts'
import type { StarRule } from '../star-rule.ts'
import type { ScoreRule } from '../score/score-rule.ts'

type Bilingual = { zh: string; en: string }

/** What a star is elected by. */
export type Edition = {
  name: Bilingual
  honours: Bilingual
  /** One to a line. */
  criteria: Bilingual
  rule: StarRule
  eligibility: Eligibility
  badge: Badge
  /** Left out: the vote alone decides. */
  score?: ScoreRule
}

const everybody = { scope: 'team', positions: [], alsoOutlet: false, coolDownMonths: 0 } as const
const ranked = { method: 'ranked', points: [3, 2, 1] } as const

/** Every team starts with these three; all of it is data from then on. */
export const firstEditions: readonly (Edition & { slug: string })[] = [
  {
    slug: 'service',
    name: { zh: '服务之星', en: 'Service Star' },
    honours: { zh: '首问负责，一次办好，把客户的事当成自己的事。', en: 'Takes every request to its end, and every customer’s matter as their own.' },
    criteria: {
      zh: '首问负责：问到谁，谁就管到底\n一次办好，不让客户白跑一趟\n忙时闲时、生人熟人一样热情',
      en: 'Who is asked first sees it through\nDone in one visit, nobody comes in vain\nAs warm in a rush as in a quiet hour, to strangers as to friends',
    },
    rule: ranked,
    eligibility: everybody,
    badge: 'star',
  },
  {
    slug: 'smile',
    name: { zh: '微笑之星', en: 'Smile Star' },
    honours: { zh: '来有迎声，去有送声，忙时闲时一样热情。', en: 'Greets and sees off everybody, as warm in a rush as in a quiet hour.' },
    criteria: { zh: '来有迎声，问有答声，去有送声\n先微笑，后开口\n客户点名表扬过', en: 'A greeting, an answer, a farewell for everybody\nSmiles before speaking\nPraised by customers by name' },
    rule: ranked,
    eligibility: everybody,
    badge: 'smile',
  },
  {
    slug: 'civility',
    name: { zh: '文明之星', en: 'Civility Star' },
    honours: { zh: '仪表端庄，用语文明，受了委屈也不失礼。', en: 'Well kept, well spoken, and courteous even when treated unfairly.' },
    criteria: { zh: '仪表端庄，站姿坐姿规范\n用语文明，不说服务忌语\n受了委屈先安抚客户，事后再反映', en: 'Well kept, standing and sitting properly\nWell spoken, never uses words banned at the counter\nTreated unfairly, calms the customer first and reports it later' },
    rule: ranked,
    eligibility: everybody,
    badge: 'bow',
  },
]

export const longest = { name: 12, nameEn: 40, honours: 60, honoursEn: 160, criteria: 300, criteriaEn: 900 } as const
export const mostCoolDownMonths = 12

/** What a star begins with that the lead adds. */
export const blankEdition: Edition = { name: { zh: '', en: '' }, honours: { zh: '', en: '' }, criteria: { zh: '', en: '' }, rule: ranked, eligibility: everybody, badge: 'heart' }
