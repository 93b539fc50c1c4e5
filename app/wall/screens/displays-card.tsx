import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { FormFaults } from '#app/ui/form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { ApproveForm } from './approve-form.tsx'

type Listed = { id: string; name: string; seen: string | null; approved: string }
type DisplaysCardProps = { displays: readonly Listed[]; teams: readonly { id: string; name: string }[]; teamId: string; address: string; code: string; unitQuery: string; refusal: FormFaults | null }

/** The displays of the unit, and the form that takes in another one by its code. */
export function DisplaysCard({ displays, address, unitQuery, ...approving }: DisplaysCardProps) {
  const { t } = useTranslation()
  return (
    <section className="card" aria-labelledby="displays">
      <h2 id="displays">{t('wall:displays.title')}</h2>
      <p className="mb-4 text-ink-soft">{t('wall:displays.intro', { address })}</p>
      {/* Another display on the list: what was typed for it is used up. */}
      <ApproveForm key={displays.map(({ id }) => id).join()} displays={displays} {...approving} />
      {displays.length === 0 ? (
        <p className="mt-4 text-ink-soft">{t('wall:displays.empty')}</p>
      ) : (
        <ul className="mt-5 divide-y divide-line border-t border-line">
          {displays.map(({ id, name, seen, approved }) => (
            <li key={id}>
              <Link to={`/team/wall/displays/${id}${unitQuery}`} className="flex min-h-[56px] items-center gap-3 py-2 text-ink no-underline">
                <Icon name="screen" className="text-qing" />
                <span className="min-w-0 flex-1">
                  {name}
                  <span className="block text-sm text-ink-soft">
                    {seen === null ? t('wall:displays.neverSeen') : t('wall:displays.seen', { at: seen })} · {t('wall:displays.since', { at: approved })}
                  </span>
                </span>
                <Icon name="arrow" className="text-ink-soft" />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
