import { useTranslation } from 'react-i18next'
import { DifferenceList } from './difference-list.tsx'
import type { ChangedLesson } from './edition-desk.server.ts'

/** What two versions say differently, lesson by lesson. */
export function EditionChanges({ changes }: { changes: readonly ChangedLesson[] }) {
  const { t } = useTranslation()
  if (changes.length === 0) return <p className="card text-ink-soft">{t('editor:edition.same')}</p>
  return (
    <div className="space-y-6">
      {changes.map(({ lesson, title, kind, parts }) => (
        <section key={lesson ?? ''} className="card" aria-label={title}>
          <h2>{title}</h2>
          {kind !== 'changed' && <p className="chip chip-qing mt-1">{t(`editor:edition.${kind}`)}</p>}
          {parts.map(({ part, side, lines }) => {
            const name = [t(`editor:part.${part}`), ...(side ? [t(`editor:side.${side}`)] : [])].join(' · ')
            return (
              <div key={name} className="mt-4">
                <h3 className="text-base text-ink-soft">{name}</h3>
                <DifferenceList lines={lines} label={name} lang={side === 'en' ? 'en' : 'zh-CN'} />
              </div>
            )
          })}
        </section>
      ))}
    </div>
  )
}
