import { translator } from '#app/languages/languages.server.ts'
import { dayWords, calendarDay } from '#app/platform/dates.ts'
import { parseFields } from '#app/platform/form.server.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import type { Team } from '../rounds.server.ts'
import { editionInWords } from './edition-in-words.ts'
import { EditionForm } from './edition-form.ts'
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

/** Reads the lead's form; a position that nobody has on the roster is a slip of the pen, unless the star has had it before. */
export async function readEdition(form: FormData, team: Team, before: Edition | null): Promise<Read> {
  const { value, refusal } = parseFields(form, EditionForm)
  if (refusal) return { edition: null, refusal }
  const known = [...(await listPositions(team)), ...(before?.eligibility.positions ?? [])]
  if (value.eligibility.positions.every((position) => known.includes(position))) return { edition: value, refusal: null }
  const values = Object.fromEntries([...form].flatMap(([name, typed]) => (typeof typed === 'string' ? [[name, typed]] : [])))
  return { edition: null, refusal: { faults: { positions: 'star-desk:fault.unknownPosition' }, values } }
}
