import { momentWords } from '#app/platform/dates.ts'
import { translator } from '#app/languages/languages.server.ts'
import type { Language } from '#app/platform/i18n.ts'
import { changesBetween } from './changes.ts'
import { changesInWords } from './changes-in-words.server.ts'
import { findArrangement } from './drafts.server.ts'
import type { Whose } from './programme.server.ts'

type Reader = { language: Language; timeZone: string }

/** All that the page of a programme shows: the draft, or what is live where none was begun, and what publishing changes, in words. */
export async function viewArrangement(whose: Whose, { language, timeZone }: Reader) {
  const { live, base, draft } = await findArrangement(whose)
  const t = translator(language)
  const whole = draft?.isUsual ? [t(`wall-draft:change.${whose.displayId === null ? 'usual' : 'asTeam'}`)] : []
  const begins = draft && !draft.isUsual && !live.own && whose.displayId !== null ? [t('wall-draft:change.own')] : []
  return {
    slots: draft?.slots ?? live.slots,
    /** Whether there is anything of its own to go back from. */
    own: draft ? !draft.isUsual : live.own,
    seen: { edition: draft?.edition ?? '', base },
    drafted: draft && { by: draft.by, at: momentWords(draft.savedAt, timeZone, language), savedBy: draft.savedBy },
    changes: draft ? [...whole, ...begins, ...changesInWords(changesBetween(live.slots, draft.slots), language)] : [],
  }
}
