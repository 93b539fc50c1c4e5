import { Link, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { TieLadder } from '../pages/tie-ladder.tsx'
import type { Method } from '../star-rule.ts'

/** What was fixed before the vote opened, and where every change since then stands. */
export function Declared({ month, methods }: { month: string; methods: readonly Method[] }) {
  const { search } = useLocation()
  const { t } = useTranslation()
  return (
    <div className="mt-8 max-w-[42rem]">
      <TieLadder methods={methods} level="h2" />
      <p className="mt-3">
        <Link to={`/stars/${month}${search}#log`} className="finger">{t('star-results:ladder.toLog')}</Link>
      </p>
    </div>
  )
}
