import { DateTime } from 'luxon'
import { translator } from '#app/languages/languages.server.ts'
import type { Language } from '#app/platform/i18n.ts'
import { endInWords, type Saying, startInWords } from '#app/stars/dates-in-words.ts'
import type { IconName } from '#app/ui/icon.tsx'
import type { MarkInWords } from '../practice-view.ts'
import type { Beat, Mark } from './cadence.ts'
import type { ExamState } from './month-exam.ts'

const icons: Record<Mark['state'], IconName> = { done: 'check', open: 'clock', rest: 'today', nothing: 'check' }
const places: Record<Beat, string> = { question: '/practice', lesson: '/learn', exam: '/learn' }

/** A mark as it is said: what is done, and of what is not, what is missing; `isResting`: there are questions, and they are put away. */
export function markInWords(mark: Mark, saying: Saying, { isResting }: { isResting: boolean }): MarkInWords {
  const { beat, state, name, exam } = mark
  const t = translator(saying.language)
  const standing = beat === 'question' && state === 'nothing' && isResting ? 'putAway' : state
  return {
    beat,
    isDone: state === 'done',
    icon: exam && isLost(exam) ? 'warn' : beat === 'question' && state === 'nothing' ? 'info' : icons[state],
    name: name ?? t(`practice:beat.${beat}`),
    words: exam ? examInWords(exam, saying) : state === 'done' ? t('cadence:done') : t(`cadence:${beat}.${standing}`, { count: mark.wanted - mark.done, by: dayOf(mark, saying.language) }),
    to: exam ? '/exams' : places[beat],
  }
}

function isLost({ state }: ExamState): boolean {
  return state === 'failed' || state === 'missed'
}

function examInWords(exam: ExamState, saying: Saying): string {
  const short = { ...saying, withoutWeekday: true }
  const time = 'by' in exam ? endInWords(exam.by, short) : 'at' in exam ? startInWords(exam.at, short) : null
  return translator(saying.language)(`cadence:exam.${exam.state}`, time === null ? {} : { time })
}

function dayOf({ beat, by }: Mark, language: Language): string {
  const day = DateTime.fromISO(by, { zone: 'utc' }).setLocale(language)
  return day.toFormat(beat === 'lesson' ? 'cccc' : language === 'en' ? 'd LLLL' : 'L月d日')
}
