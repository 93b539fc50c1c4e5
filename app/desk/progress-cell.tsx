import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'

const looks = {
  'not-started': { chip: '', icon: 'clock' },
  'in-progress': { chip: 'chip-qing', icon: 'book' },
  'done': { chip: 'chip-good', icon: 'check' },
} as const

/** How far: icon, word and colour, and the number where there is one to tell. */
export function ProgressCell({ cell: { state, percent } }: { cell: { state: keyof typeof looks; percent: number } }) {
  const { t } = useTranslation()
  return (
    <span className={`chip ${looks[state].chip}`}>
      <Icon name={looks[state].icon} /> {t(`team:progress.${state}`, { percent })}
    </span>
  )
}
