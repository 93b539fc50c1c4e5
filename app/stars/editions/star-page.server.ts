import { translator } from '#app/languages/languages.server.ts'
import { dayWords, calendarDay } from '#app/platform/dates.ts'
import { parseFields, typedValues } from '#app/platform/form.server.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import type { Team } from '../rounds.server.ts'
import { editionInWords } from './edition-in-words.ts'
import { EditionForm, faultsOfRule } from './edition-form.ts'
import type { Edition } from './edition.ts'
import { listPositions, type StarOnDesk } from './editions.server.ts'

type Saying = { language: Language; zone: string }

/** A star as the lead's list shows it. */
export function starInWords({ slug, isRetired, editions }: StarOnDesk, { language, zone }: Saying) {
  const t = translator(language)
  const [latest] = editions
  if (!latest) throw new Error(`a star without an edition: ${slug}`)
  const { edition, number, madeAt, by } = latest
  return {
    slug,
    isRetired,
    name: inLanguage(edition.name, language),
    honours: inLanguage(edition.honours, language),
    badge: edition.badge,
    about: editionInWords(edition, t, language),
    number,
    since: dayWords(calendarDay(madeAt, zone), language),
    by,
  }
}

/** The editions before the latest, as they read. */
export function earlierEditions({ editions }: StarOnDesk, { language, zone }: Saying) {
  const t = translator(language)
  return editions.slice(1).map(({ number, madeAt, by, edition }) => ({
    number,
    since: dayWords(calendarDay(madeAt, zone), language),
    by,
    name: inLanguage(edition.name, language),
    about: editionInWords(edition, t, language),
  }))
}

type Read = { edition: Edition; refusal: null } | { edition: null; refusal: { faults: Record<string, string>; values: Record<string, string> } }

/**
 * Reads the lead's form, and names all that is wrong with it at once; a position that nobody has on the roster is a slip of
 * the pen, unless the star has had it before.
 */
export async function readEdition(form: FormData, team: Team, before: Edition | null): Promise<Read> {
  const { value, refusal } = parseFields(form, EditionForm)
  const typed = typedValues(form)
  const known = [...(await listPositions(team)), ...(before?.eligibility.positions ?? [])]
  const asked = typed['scope'] === 'positions' ? (typed['positions'] ?? '').split(/\r?\n/).map((line) => line.replace(/\s+/gu, ' ').trim()).filter((line) => line !== '') : []
  const faults = {
    ...(asked.some((position) => !known.includes(position)) && { positions: 'star-desk:fault.unknownPosition' }),
    ...(refusal && { ...faultsOfRule(typed), ...refusal.faults }),
  }
  return refusal || Object.keys(faults).length > 0 ? { edition: null, refusal: { faults, values: typed } } : { edition: value, refusal: null }
}
