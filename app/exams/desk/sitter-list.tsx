import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { EmptyState } from '#app/ui/page.tsx'
import { TurnChip } from '../turn-chip.tsx'
import type { SitterView, TeamExamView } from './team-exams.server.ts'

/** Everybody who is to sit the exam or has: how each stands, and the way to the result. */
export function SitterList({ exam: { id, sitters } }: { exam: TeamExamView }) {
  const { t } = useTranslation()
  return (
    <section>
      <h2 className="mb-3">{t('exams:desk.who')}</h2>
      {sitters.length === 0 ? (
        <EmptyState>{t('exams:desk.nobody')}</EmptyState>
      ) : (
        <ul className="card divide-y divide-line p-0">
          {sitters.map((sitter) => (
            <SitterRow key={sitter.id} exam={id} sitter={sitter} />
          ))}
        </ul>
      )}
      <p className="mt-2 text-sm text-ink-soft">{t('exams:desk.private')}</p>
    </section>
  )
}

function SitterRow({ exam, sitter: { id, name, hasLeft, turn, words, percent, began, check, hasResult } }: { exam: string; sitter: SitterView }) {
  const { t } = useTranslation()
  const address = useDeskAddress()
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-3">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-x-2 font-medium wrap-anywhere">
          {name}
          {hasLeft && <span className="text-sm font-normal text-ink-soft">{t('exams:desk.hasLeft')}</span>}
        </p>
        <p className="text-sm text-ink-soft">
          {words}
          {began !== null && <span className="block">{t('exams:desk.began', { time: began })}</span>}
          {check && <span className="block">{t(`exams:identity.checked.${check.means}`, { where: t(`exams:identity.${check.onSharedMachine ? 'shared' : 'own'}`) })}</span>}
        </p>
      </div>
      <span className="flex flex-wrap items-center gap-3">
        {percent !== null && <span className="tabular-nums">{percent}%</span>}
        <TurnChip turn={turn} />
        {hasResult && (
          <Link to={address(`/team/exams/${exam}/${id}`)} className="inline-flex min-h-11 items-center" aria-label={t('exams:desk.resultOf', { name })}>
            {t('quizzes:entry.seeResult')}
          </Link>
        )}
      </span>
    </li>
  )
}
