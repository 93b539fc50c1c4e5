import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import { CoverageBar } from '../standing/coverage-bar.tsx'
import type { MyTeachBack } from './lists.server.ts'
import { StateChip } from '../standing/state-chip.tsx'

/** One teach-back in a member's list, with the one thing to do about it. */
export function MyTeachBackCard({ teachBack }: { teachBack: MyTeachBack }) {
  const { t } = useTranslation()
  const { id, title, teacher, state, isCovered, todo, covered, total, percent } = teachBack
  const isPressing = todo === 'teach' || todo === 'attend' || todo === 'check'
  return (
    <article className="card flex h-full flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <StateChip state={state} />
        {isCovered && (
          <span className="chip chip-good">
            <Icon name="check" /> {t('teach-backs:iAmCovered')}
          </span>
        )}
      </div>
      <div>
        <h3>{title}</h3>
        <p className="text-sm text-ink-soft">{t('teach-backs:taughtBy', { teacher })}</p>
      </div>
      <CoverageBar covered={covered} total={total} percent={percent} />
      <Link to={`/teach-backs/${id}`} className={`button mt-auto w-full sm:w-auto sm:self-start ${isPressing ? 'button-main' : ''}`}>
        {t(`teach-backs:todo.${todo}`)}
        <span className="sr-only">{title}</span>
      </Link>
    </article>
  )
}
