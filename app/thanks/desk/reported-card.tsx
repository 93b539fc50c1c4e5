import { useTranslation } from 'react-i18next'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { CardPaper } from '../card-paper.tsx'
import type { ReportedCard } from './reports.server.ts'

/** A card that somebody asked the lead to look at, with why, and what the lead decides. */
export function ReportedCardForm({ reported: { card, isOwn, reports } }: { reported: ReportedCard }) {
  const { t } = useTranslation()
  return (
    <li className="card space-y-4">
      <CardPaper card={card} />
      <ul className="space-y-2">
        {reports.map(({ id, name, reason }) => (
          <li key={id} className="wrap-anywhere">
            {t('thanks:desk.reportedBy', { name, reason })}
          </li>
        ))}
      </ul>
      {isOwn ? (
        <p className="text-ink-soft">{t('thanks:desk.own')}</p>
      ) : (
        <PostForm className="flex flex-wrap gap-2">
          <input type="hidden" name="card" value={card.id} />
          <Submit voice="plain" name="deed" value="keep">
            {t('thanks:desk.keep')}
          </Submit>
          <Submit voice="danger" name="deed" value="take-down">
            {t('thanks:desk.takeDown')}
          </Submit>
        </PostForm>
      )}
    </li>
  )
}
