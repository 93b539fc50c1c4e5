import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import type { Question } from './publishing.server.ts'

type PublishQuestionProps = { question: Question; monthTitle: string }

/** Asks once before the deed and says what it does. The citations travel along, so that nothing is stored before. */
export function PublishQuestion({ question: { awards }, monthTitle }: PublishQuestionProps) {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const count = awards.length
  return (
    <PostForm className="card space-y-5 border-gold">
      {awards.map(({ field, citation }) => (
        <input key={field} type="hidden" name={field} value={citation} />
      ))}
      <h2 ref={heading} tabIndex={-1} className="outline-none">
        {t('stars:publish.question', { month: monthTitle })}
      </h2>
      {count > 0 && (
        <ul className="space-y-3">
          {awards.map(({ field, star, winner, citation }) => (
            <li key={field} className="flex gap-3">
              <Icon name="star" className="mt-0.5 fill-current text-gold" />
              <span className="min-w-0">
                {star} <span className="font-semibold">{winner}</span>
                <span className="block text-ink-soft">{citation}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className="border-t border-line pt-4">
        <p className="font-medium">{t('stars:publish.willHappen')}</p>
        <ul className="mt-1 list-disc space-y-1 pl-6">
          <li>{t(count > 0 ? 'stars:publish.will.awards' : 'stars:publish.will.nobody', { count })}</li>
          {count > 0 && <li>{t('stars:publish.will.certificates', { count })}</li>}
          <li>{t(count > 0 ? 'stars:publish.will.wall' : 'stars:publish.will.hall', { count })}</li>
          <li className="font-medium">{t('stars:publish.will.forGood')}</li>
        </ul>
      </div>
      <div className="flex flex-wrap gap-3">
        <Submit voice="honour" name="deed" value="publish">
          {t('stars:publish.deed')}
        </Submit>
        <Submit voice="plain" name="deed" value="edit">
          {t('stars:publish.edit')}
        </Submit>
      </div>
    </PostForm>
  )
}
