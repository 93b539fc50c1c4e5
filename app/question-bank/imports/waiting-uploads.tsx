import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'

/** Files that were read and not imported: nobody has to send them again. */
export function WaitingUploads({ waiting }: { waiting: readonly { id: string; words: string }[] }) {
  const { t } = useTranslation()
  const desk = useDeskAddress()
  if (waiting.length === 0) return null
  return (
    <section className="notice">
      <p>{t('question-bank:waiting.title')}</p>
      <ul className="mt-2 flex flex-wrap gap-x-8 gap-y-3">
        {waiting.map(({ id, words }) => (
          <li key={id}>
            <Link to={desk(`/team/bank/uploads/${id}`)} className="thumb">
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
