import { useTranslation } from 'react-i18next'
import type { DutyState } from '#app/learning/duties/duty.ts'
import type { Translate } from '#app/platform/i18n.ts'
import { Icon, iconMarkup, type IconName } from '#app/ui/icon.tsx'
import { keptWhole } from '#app/ui/jsx/kept-whole.ts'
import type { SeenLook } from './matrix.ts'

const looks = {
  'not-started': { chip: '', icon: 'flag' },
  'in-progress': { chip: 'chip-qing', icon: 'book' },
  done: { chip: 'chip-good', icon: 'check' },
  overdue: { chip: 'chip-bad', icon: 'warn' },
  waived: { chip: '', icon: 'info' },
} as const satisfies Record<DutyState, object>

/** How far: icon, word and colour, and the number where there is one to tell. */
export function ProgressCell({ cell: { state, percent } }: { cell: { state: DutyState; percent: number } }) {
  const { t } = useTranslation()
  return (
    <span className={`chip ${looks[state].chip}`}>
      <Icon name={looks[state].icon} /> {t(`team:progress.${state}`, { percent })}
    </span>
  )
}

/** All that lookMarkup points to. */
export const lookIcons: readonly IconName[] = [...new Set<IconName>([...Object.values(looks).map(({ icon }) => icon), 'pair'])]

/** What a cell of the matrix shows, as text: neither server nor browser builds it anew for each cell. Nothing in it was written by people. */
export function lookMarkup(look: SeenLook, t: Translate): string {
  return look.isStage ? stageMarkup(look, t) : progressMarkup(look, t)
}

function stageMarkup({ state, done, total }: SeenLook, t: Translate): string {
  const words = `<span class="sr-only">${t('team:progress.signed', { done, total })}</span><span aria-hidden="true">${done}/${total}</span>`
  if (state === 'not-started') return words
  return chipMarkup(state === 'done' ? 'chip-good' : 'chip-qing', state === 'done' ? 'check' : 'pair', words)
}

function progressMarkup({ state, percent, due, renew }: SeenLook, t: Translate): string {
  // A table as wide as a screen has room for the number alone: the picture says the rest, to whom it is read out the word.
  const isNumber = state === 'in-progress' || state === 'not-started'
  const words = isNumber ? `<span class="lg:sr-only">${t(`team:progress.figure.${state}`)} </span>${percent}%` : t(`team:progress.${state}`, { percent })
  const chip = chipMarkup(looks[state].chip, looks[state].icon, words)
  const note = (words: string) => `${chip}<span class="text-sm text-ink-soft tabular-nums lg:px-2">${keptWhole(words)}</span>`
  if (state === 'done') return renew === null ? chip : note(t('team:progress.renew', { day: renew }))
  return due === null || state === 'waived' ? chip : note(t('team:progress.dueOn', { day: due }))
}

function chipMarkup(look: string, icon: IconName, words: string): string {
  return `<span class="chip ${look}">${iconMarkup(icon)} ${words}</span>`
}
