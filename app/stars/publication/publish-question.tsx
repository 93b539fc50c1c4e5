import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { AwardLines } from './award-lines.tsx'
import type { Question } from './publishing.server.ts'
import { WillHappen } from './will-happen.tsx'

type PublishQuestionProps = { question: Question; monthTitle: string; /** Two publish: the deed proposes. */ isForTwo: boolean }

/** Asks once before the deed and says what it does. The citations travel along, so that nothing is stored before. */
export function PublishQuestion({ question: { awards }, monthTitle, isForTwo }: PublishQuestionProps) {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const count = awards.length
  return (
    <PostForm className="card space-y-5 border-gold">
      {/* Also where nobody is elected: that, too, was seen. */}
      <input type="hidden" name="seen" value="yes" />
      {awards.map(({ field, citation }) => (
        <input key={field} type="hidden" name={field} value={citation} />
      ))}
      <h2 ref={heading} tabIndex={-1} className="outline-none">
        {t(isForTwo ? 'star-results:second.question' : 'stars:publish.question', { month: monthTitle })}
      </h2>
      {count > 0 && <AwardLines awards={awards} />}
      <WillHappen count={count} needsSecond={isForTwo} />
      <div className="flex flex-wrap gap-3">
        <Submit voice="honour" name="deed" value="publish">
          {t(isForTwo ? 'star-results:second.propose' : 'stars:publish.deed')}
        </Submit>
        <Submit voice="plain" name="deed" value="edit">
          {t('stars:publish.edit')}
        </Submit>
      </div>
    </PostForm>
  )
}
