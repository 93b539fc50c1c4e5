import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import type { HonourLine, LevelLines } from './register.server.ts'

/** Honours level by level, from the highest. */
export function HonourLevels({ levels, deeds }: { levels: readonly LevelLines[]; deeds?: (honour: HonourLine) => ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className="space-y-6">
      {levels.map(({ level, honours }) => (
        <section key={level} className="space-y-2">
          <h2 className="flex items-center gap-2 text-lg">
            <Icon name="seal" className="text-gold" />
            {t(`wall:honours.levels.${level}`)}
          </h2>
          <HonourRows honours={honours} {...(deeds && { deeds })} />
        </section>
      ))}
    </div>
  )
}

export function HonourRows({ honours, deeds }: { honours: readonly HonourLine[]; deeds?: (honour: HonourLine) => ReactNode }) {
  return (
    <ul className="card divide-y divide-line py-1">
      {honours.map((honour) => (
        <li key={honour.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
          <HonourFacts honour={honour} />
          <ScanLink honour={honour} />
          {deeds?.(honour)}
        </li>
      ))}
    </ul>
  )
}

function HonourFacts({ honour: { title, issuer, awarded, until, state } }: { honour: HonourLine }) {
  const { t } = useTranslation()
  return (
    <span className="min-w-0 flex-1 basis-60 wrap-anywhere">
      {title}
      <span className="block text-sm text-ink-soft">
        {issuer} · {awarded}
        {until !== null && ` · ${t(state === 'past' ? 'honours:wasHeldUntil' : 'honours:isHeldUntil', { day: until })}`}
      </span>
    </span>
  )
}

export function ScanLink({ honour: { id, title, scan } }: { honour: HonourLine }) {
  const { t } = useTranslation()
  if (scan === null) return null
  return (
    <a className="button button-quiet" href={`/honours/${id}/scan`} {...(scan === 'pdf' ? {} : { target: '_blank', rel: 'noreferrer' })}>
      {t(scan === 'pdf' ? 'honours:downloadScan' : 'honours:openScan')} <span className="sr-only">{title}</span>
    </a>
  )
}

/** The way to one honour in the lead's register. */
export function HonourLink({ honour: { id, title, state }, unitId }: { honour: HonourLine; unitId: string }) {
  const { t } = useTranslation()
  return (
    <Link className="button" to={`/team/wall/honours/${id}?unit=${unitId}`}>
      {t(state === 'removed' ? 'honours:look' : 'honours:edit')} <span className="sr-only">{title}</span>
    </Link>
  )
}
