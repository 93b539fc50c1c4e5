import { useTranslation } from 'react-i18next'
import type { FormFaults } from '#app/ui/form.tsx'
import { EmptyState } from '#app/ui/page.tsx'
import type { TeamTeachBack } from '../pages/lists.server.ts'
import { TeamTeachBackCard } from './team-teach-back.tsx'

/** All teach-backs of a team, running ones first. */
export function TeamTeachBacks({ teachBacks, refusal }: { teachBacks: readonly TeamTeachBack[]; refusal: FormFaults | null }) {
  const { t } = useTranslation()
  if (teachBacks.length === 0) return <EmptyState>{t('teach-backs:team.empty')}</EmptyState>
  const groups = [
    { name: 'running', rows: teachBacks.filter(({ state }) => state === 'running') },
    { name: 'past', rows: teachBacks.filter(({ state }) => state !== 'running') },
  ]
  return (
    <div className="space-y-8">
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ name, rows }) => (
          <section key={name}>
            <h2 className="mb-3">{t(`teach-backs:team.group.${name}`)}</h2>
            <ul className="space-y-4">
              {rows.map((teachBack) => (
                <li key={teachBack.id}>
                  <TeamTeachBackCard teachBack={teachBack} refusal={refusal} />
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  )
}
