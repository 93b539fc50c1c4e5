import { join } from 'node:path'
import { translator } from '#app/languages/languages.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { readSettings } from '#app/platform/settings.server.ts'
import { drawCertificate, drawPreview, type MissingGlyph } from './drawing/certificate-drawing.server.ts'
import { CertificateFacts } from './drawing/certificate-facts.ts'
import { together } from './drawing/wording.ts'
import type { SampleChoice } from './samples.ts'
import { type Signatory, styledFor } from './style/style.server.ts'

type Team = { id: string; name: string; timeZone: string }
type Asked = { choice: SampleChoice; team: Team; origin: string; signatories?: readonly Signatory[] }

/**
 * A sample of a paper of this team, with invented names and its word across it: on the screen, or as the unsigned PDF of
 * the same drawing. `signatories`: who would sign, where it is to be tried.
 */
export async function drawSample({ signatories, ...asked }: Asked, now = new Date()): Promise<Uint8Array<ArrayBuffer> | MissingGlyph | null> {
  const { choice, team } = asked
  const facts = sampleFacts({ ...asked, signatories: signatories ?? (await sampleSignatories(choice, team)) }, now)
  const where = { cacheDir: join(readSettings().dataFolder, 'fonts'), mark: facts.serial.replace(' · ', ' ') }
  const drawn = choice.as === 'pdf' ? await drawCertificate(facts, where) : await drawPreview(facts, where)
  if ('refused' in drawn) return drawn
  if (drawn instanceof Uint8Array) return new Uint8Array(drawn)
  const page = drawn[choice.page - 1]
  return page === undefined ? null : new TextEncoder().encode(page)
}

const words = { zh: translator('zh-CN'), en: translator('en') }
/** 张三、李四、王五: whom everybody knows to be nobody. */
const invented = { person: words.zh('certificate-desk:samples.person.holder'), mentor: words.zh('certificate-desk:samples.person.mentor'), other: words.zh('certificate-desk:samples.person.other') }
const inBoth = (key: string) => ({ zh: words.zh(key), en: words.en(key) })

/** As many as sign, in the positions that sign, but nobody who is there. */
async function sampleSignatories({ kind }: SampleChoice, team: Team): Promise<readonly Signatory[]> {
  const kinds = { course: 'COURSE', star: 'STAR', completion: 'COMPLETION', pairing: 'PAIRING' } as const
  const mentor = { name: invented.mentor, role: inBoth('mentoring:mentor') }
  const { signatories } = await styledFor({ kind: kinds[kind], unit: team, person: { name: '' }, language: null, signatories: kind === 'completion' ? [mentor] : [] })
  return signatories.map(({ role }, index) => ({ role, name: index === 0 ? invented.mentor : invented.other }))
}

function sampleFacts({ choice: { kind, language }, team, origin, signatories }: Required<Asked>, now: Date): CertificateFacts {
  const today = calendarDay(now, team.timeZone)
  const inLanguage = ({ zh, en }: { zh: string; en: string }) => (language === 'both' ? together(zh, en) : language === 'en' ? en : zh)
  const sample = inLanguage(inBoth('certificate-desk:samples.serial'))
  const side = { acceptedOn: today, articles: ['first', 'second', 'third'].map((place) => inBoth(`certificate-desk:samples.article.${place}`)) }
  return CertificateFacts.parse({
    kind,
    // No certificate can have it: nothing that reads like one may come of a sample.
    serial: sample,
    personName: invented.person,
    unitName: team.name,
    title: inBoth(`certificate-desk:samples.title.${kind}`),
    line: kind === 'pairing' ? '' : inLanguage(inBoth(`certificate-desk:samples.line.${kind}`)),
    language,
    issuedOn: today,
    expiresOn: null,
    signatories: signatories.map(({ role, name }) => ({ role: inLanguage(role), name })),
    // Scanned, it says that there is none.
    verifyUrl: `${readSettings().origin ?? origin}/verify/SAMPLE`,
    ...(kind === 'pairing' && { agreement: { mentor: { ...side, name: invented.mentor }, mentee: side } }),
  })
}
