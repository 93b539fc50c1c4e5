import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { translator } from '#app/languages/languages.server.ts'
import { awaitTurn, recordAudit } from '#app/platform/audit.server.ts'
import { database, type Transaction } from '#app/platform/database.server.ts'
import { keptUntilWritten } from '#app/platform/kept-until-written.server.ts'
import { styleLanguages } from './style-form.ts'

const Signatory = z.object({ name: z.string(), role: z.object({ zh: z.string(), en: z.string() }) })
export type Signatory = z.infer<typeof Signatory>

/** What a unit has said of its certificates. */
const Style = z.object({ language: z.enum(styleLanguages), signatories: z.array(Signatory).max(2) })
export type Style = z.infer<typeof Style>

/** Nothing said: each in the language of whom it is for, signed by the unit's lead. */
const usual: Style = { language: 'PERSON', signatories: [] }

// A whole team earns certificates under the same style and lead.
const keptStyle = keptUntilWritten<Style>(['CertificateStyle'], 200)
const keptLead = keptUntilWritten<readonly Signatory[]>(['RoleGrant', 'Person'], 200)

/** How certificates of the unit look from now on. */
export async function findStyle(unitId: string, transaction: Transaction = database): Promise<Style> {
  return keptStyle(unitId, () => readStyle(unitId, transaction))
}

async function readStyle(unitId: string, transaction: Transaction): Promise<Style> {
  const latest = await transaction.certificateStyle.findFirst({ where: { unitId }, orderBy: [{ setAt: 'desc' }, { id: 'desc' }], select: { language: true, signatories: true } })
  return latest ? Style.parse(latest) : usual
}

/** Sets it for what is issued from now on. What holds already is not set again, so a second press changes nothing. */
export async function setStyle(lead: { id: string }, unit: { id: string }, { style, now }: { style: Style; now: Date }): Promise<void> {
  await database.$transaction(async (transaction) => {
    await awaitTurn(transaction)
    const before = await findStyle(unit.id, transaction)
    if (isDeepStrictEqual(before, style)) return
    await transaction.certificateStyle.create({ data: { ...style, unitId: unit.id, setBy: lead.id, setAt: now }, select: { id: true } })
    await recordAudit(transaction, { actorId: lead.id, action: 'set-certificate-style', subject: `unit:${unit.id}`, details: { language: style.language, signatories: style.signatories.map(({ name }) => name).join(' · ') } })
  })
}

const printed = { ZH_CN: 'zh-CN', EN: 'en', BOTH: 'both' } as const

type Occasion<Language> = {
  kind: 'COURSE' | 'STAR' | 'COMPLETION' | 'PAIRING'
  unit: { id: string }
  person: { name: string }
  language: Language
  /** Whom the event itself names: the mentor, or the lead who publishes. */
  signatories?: readonly Signatory[] | undefined
}

/** The language of a paper and who signs it, at most two: nobody their own. An agreement has its two hands already. */
export async function styledFor<Language>({ kind, unit, person, language, signatories = [] }: Occasion<Language>) {
  const style = await findStyle(unit.id)
  const inLanguage = style.language === 'PERSON' ? language : printed[style.language]
  if (kind === 'PAIRING') return { language: inLanguage, signatories: [] }
  // The mentor has seen the work; the unit stands beside them.
  const [seen, ofEvent] = kind === 'COMPLETION' ? [signatories, []] : [[], signatories]
  const ofUnit = [style.signatories, ofEvent].find(({ length }) => length > 0) ?? (await keptLead(unit.id, () => findLead(unit.id)))
  const others = ofUnit.filter(({ name }) => !seen.some((one) => one.name === name))
  return { language: inLanguage, signatories: [...seen, ...others].filter(({ name }) => name !== person.name).slice(0, 2) }
}

const words = { zh: translator('zh-CN'), en: translator('en') }

/** Who has led the unit itself the longest; of several leads one signs. */
async function findLead(unitId: string): Promise<Signatory[]> {
  const grant = await database.roleGrant.findFirst({
    where: { unitId, role: 'LEAD', revokedAt: null, person: { deactivatedAt: null } },
    orderBy: [{ grantedAt: 'asc' }, { id: 'asc' }],
    select: { person: { select: { name: true } } },
  })
  return grant ? [leadNamed(grant.person.name)] : []
}

export function leadNamed(name: string): Signatory {
  return { name, role: { zh: words.zh('certificate-desk:style.lead'), en: words.en('certificate-desk:style.lead') } }
}
