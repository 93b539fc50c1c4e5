import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '#app/people/avatar.tsx'
import type { Unthanked } from './team-thanks.server.ts'

/** Who has gone long without a card, for the lead's eyes, with the way to give one. */
export function UnthankedList({ people, canGiveTo }: { people: readonly Unthanked[]; canGiveTo: readonly string[] }) {
  const { t } = useTranslation()
  return (
    <ul className="card divide-y divide-line p-0">
      {people.map(({ id, name, photoKey, position, days, wasThanked }) => (
        <li key={id} className="flex flex-wrap items-center gap-3 px-5 py-3">
          <Avatar id={id} name={name} photoKey={photoKey} size="sm" />
          <span className="min-w-0 flex-1">
            {position ? t('thanks:desk.personAt', { name, position }) : name}
            <span className="block text-sm text-ink-soft">{t(wasThanked ? 'thanks:desk.lastThanked' : 'thanks:desk.neverThanked', { count: days })}</span>
          </span>
          {canGiveTo.includes(id) && (
            <Link to={`/thanks/give?to=${id}`} className="button">
              {t('thanks:give.title')}
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
}
