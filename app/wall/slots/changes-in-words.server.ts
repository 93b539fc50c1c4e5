import { translator } from '#app/languages/languages.server.ts'
import { dayWords } from '#app/platform/dates.ts'
import type { Language } from '#app/platform/i18n.ts'
import type { Change } from './changes.ts'
import type { Window } from './windows.ts'

/** What publishing changes, a sentence each. */
export function changesInWords(changes: readonly Change[], language: Language): string[] {
  const t = translator(language)
  const dwell = (seconds: number | null) => (seconds === null ? t('wall-draft:seconds.usual') : t('wall-draft:seconds.given', { number: seconds }))
  return changes.map((change) => {
    const panel = t(`wall-programme:slot.${change.kind}`)
    if (change.is === 'moved') return t('wall-draft:change.moved', { panel, from: change.from, to: change.to })
    if (change.is === 'seconds') return t('wall-draft:change.seconds', { panel, from: dwell(change.from), to: dwell(change.to) })
    if (change.is === 'window') return t('wall-draft:change.window', { panel, from: windowInWords(change.from, language), to: windowInWords(change.to, language) })
    return t(`wall-draft:change.${change.is}`, { panel })
  })
}

function windowInWords({ days, from, to, fromDay, lastDay }: Window, language: Language): string {
  const t = translator(language)
  return [
    t(`wall-programme:days.${days}`),
    from !== null && to !== null && from !== to ? t('wall-draft:hours', { from, to }) : t('wall-draft:always'),
    ...(fromDay === null ? [] : [t('wall-draft:since', { day: dayWords(fromDay, language) })]),
    ...(lastDay === null ? [] : [t('wall-draft:until', { day: dayWords(lastDay, language) })]),
  ].join(language === 'en' ? ', ' : '，')
}
