import en from '#app/languages/en/certificate-paper.json' with { type: 'json' }
import zh from '#app/languages/zh-CN/certificate-paper.json' with { type: 'json' }
import { dayWords } from '#app/platform/dates.ts'
import type { AgreementFacts, CertificateFacts } from './certificate-facts.ts'

export type PaperLanguage = 'zh-CN' | 'en'

/** Every sentence of one certificate in one language. */
export interface Wording {
  readonly language: PaperLanguage
  readonly heading: string
  readonly intro: string
  readonly deed: string
  readonly title: string
  readonly closing: string
  readonly seal: string
  readonly issued: string
  readonly validity: string
  readonly verify: string
  readonly serial: string
  readonly qrPicture: string
  readonly sealPicture: string
  readonly documentTitle: string
  readonly signature: string
  readonly badgeFile: string
}

const LANGUAGES = {
  'zh-CN': { paper: zh, title: (facts: CertificateFacts) => facts.title.zh },
  en: { paper: en, title: (facts: CertificateFacts) => facts.title.en },
} as const

/** The facts with the wordings that tell them: the leading language, and a second where the certificate has both. */
export interface Words {
  readonly facts: CertificateFacts
  readonly leading: Wording
  readonly second: Wording | null
}

export function wordsFor(facts: CertificateFacts): Words {
  if (facts.language === 'both') {
    const [leading, second] = [wordingIn('zh-CN', facts), wordingIn('en', facts)]
    // One number, called what it is in both.
    return { facts, leading: { ...leading, serial: filled(zh.serial, { serial: second.serial }) }, second }
  }
  return { facts, leading: wordingIn(facts.language, facts), second: null }
}

function wordingIn(language: PaperLanguage, facts: CertificateFacts): Wording {
  const { paper, title } = LANGUAGES[language]
  const kind = paper[facts.kind]
  const dateText = (date: string): string => dayWords(date, language)
  return {
    ...kind,
    ...(facts.isExam && paper.exam),
    language,
    title: title(facts),
    issued: filled(paper.issued, { date: dateText(facts.issuedOn) }),
    validity:
      facts.expiresOn === null ? ('lasting' in kind ? kind.lasting : paper.lasting) : filled(paper.expires, { date: dateText(facts.expiresOn) }),
    verify: paper.verify,
    serial: filled(paper.serial, { serial: facts.serial }),
    qrPicture: filled(paper.qrPicture, { url: facts.verifyUrl }),
    sealPicture: filled(paper.sealPicture, { unit: facts.unitName, seal: kind.seal }),
    signature: filled(paper.signature, { unit: facts.unitName }),
    badgeFile: filled(paper.badgeFile, { heading: kind.heading }),
    documentTitle: filled(paper.documentTitle, { heading: kind.heading, name: [facts.agreement?.mentor.name ?? [], facts.personName].flat().join(' · ') }),
  }
}

/** What is said of a certificate where there is no paper: what it certifies, its kind with it, and what it took. Both languages where the paper has both. */
export function badgeWords(facts: CertificateFacts): { title: string; description: string; criteria: string } {
  const languages: PaperLanguage[] = facts.language === 'both' ? ['zh-CN', 'en'] : [facts.language]
  const said = languages.map((language) => {
    const { paper, title } = LANGUAGES[language]
    const { heading, criteria } = paper[facts.kind]
    return { title: title(facts), description: filled(paper.badge, { heading, title: title(facts) }), criteria }
  })
  const inAll = (part: 'title' | 'description' | 'criteria') => said.map((one) => one[part]).join(' / ')
  return { title: inAll('title'), description: inAll('description'), criteria: inAll('criteria') }
}

/** What an agreement says besides: heads of the second page, and what stands below each signature. */
export function agreementWords(language: PaperLanguage, { mentor, mentee }: AgreementFacts) {
  const { agreement } = LANGUAGES[language].paper
  const side = ({ acceptedOn }: { acceptedOn: string }, role: { title: string; promises: string }) => ({
    ...role,
    accepted: filled(agreement.accepted, { date: dayWords(acceptedOn, language) }),
  })
  return { overleaf: agreement.overleaf, pages: agreement.pages, mentor: side(mentor, agreement.mentor), mentee: side(mentee, agreement.mentee) }
}

/** What has one line for both languages; once, where they say the same. */
export function together(...words: (string | undefined)[]): string {
  return [...new Set(words.filter((word) => word !== undefined && word !== ''))].join(' · ')
}

function filled(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/gu, (slot, name: string) => values[name] ?? slot)
}
