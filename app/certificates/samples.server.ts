import { join } from 'node:path'
import { translator } from '#app/languages/languages.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { readSettings } from '#app/platform/settings.server.ts'
import { drawCertificate, drawPreview, type MissingGlyph } from './drawing/certificate-drawing.server.ts'
import { CertificateFacts } from './drawing/certificate-facts.ts'
import type { SampleChoice } from './samples.ts'
import { type Signatory, styledFor } from './style/style.server.ts'

type Team = { id: string; name: string; timeZone: string }
type Asked = { choice: SampleChoice; team: Team; origin: string; signatories?: readonly Signatory[] }

/**
 * A sample of a paper of this team, with the asker's own name: on the screen, or as the unsigned PDF of the same drawing.
 * `signatories`: who would sign, where it is to be tried; else who does.
 */
export async function drawSample(member: Member, { signatories, ...asked }: Asked, now = new Date()): Promise<Uint8Array<ArrayBuffer> | MissingGlyph | null> {
  const { choice, team } = asked
  const signed = signatories ?? (await sampleSignatories(member, choice, team))
  const facts = sampleFacts(member, { ...asked, signatories: signed }, now)
  const where = { cacheDir: join(readSettings().dataFolder, 'fonts') }
  const drawn = choice.as === 'pdf' ? await drawCertificate(facts, where) : await drawPreview(facts, where)
  if ('refused' in drawn) return drawn
  if (drawn instanceof Uint8Array) return new Uint8Array(drawn)
  const page = drawn[choice.page - 1]
  return page === undefined ? null : new TextEncoder().encode(page)
}

const words = { zh: translator('zh-CN'), en: translator('en') }
const inBoth = (key: string) => ({ zh: words.zh(key), en: words.en(key) })

/** The asker's name stands for whose paper it is: who signs is shown although it may be the asker. */
async function sampleSignatories({ name }: Member, { kind }: SampleChoice, team: Team): Promise<readonly Signatory[]> {
  const kinds = { course: 'COURSE', star: 'STAR', completion: 'COMPLETION', pairing: 'PAIRING' } as const
  const mentor = { name, role: inBoth('mentoring:mentor') }
  const { signatories } = await styledFor({ kind: kinds[kind], unit: team, person: { name: '' }, language: null, signatories: kind === 'completion' ? [mentor] : [] })
  return signatories
}

function sampleFacts(member: Member, { choice: { kind, language }, team, origin, signatories }: Required<Asked>, now: Date): CertificateFacts {
  const today = calendarDay(now, team.timeZone)
  const inLanguage = ({ zh, en }: { zh: string; en: string }) => (language === 'en' ? en : zh)
  const sample = inLanguage(inBoth('certificate-desk:samples.serial'))
  const side = { acceptedOn: today, articles: ['first', 'second', 'third'].map((place) => inBoth(`certificate-desk:samples.article.${place}`)) }
  return CertificateFacts.parse({
    kind,
    // No certificate can have it: nothing that reads like one may come of a sample.
    serial: sample,
    personName: member.name,
    unitName: team.name,
    title: inBoth(`certificate-desk:samples.title.${kind}`),
    line: kind === 'pairing' ? '' : inLanguage(inBoth(`certificate-desk:samples.line.${kind}`)),
    language,
    issuedOn: today,
    expiresOn: null,
    signatories: signatories.map(({ role, name }) => ({ role: inLanguage(role), name })),
    verifyUrl: `${readSettings().origin ?? origin}/verify`,
    ...(kind === 'pairing' && { agreement: { mentor: { ...side, name: member.name }, mentee: side } }),
  })
}
