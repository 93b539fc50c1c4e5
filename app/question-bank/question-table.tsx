import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import type { InShort } from './in-short.ts'

type Line = InShort & { key: string; line?: number }
type QuestionTableProps = { caption: string; lines: readonly Line[]; /** What stands below each. */ below?: (key: string) => ReactNode; /** On a phone only right answers: the whole question has a page. */ isShort?: boolean }

/** Questions one below the other, with what is right marked by a tick and said to those who do not see it. */
export function QuestionTable({ caption, lines, below, isShort = false }: QuestionTableProps) {
  const { t } = useTranslation()
  return (
    <ol aria-label={caption} className="space-y-3">
      {lines.map(({ key, line, type, topic, difficulty, points, rule, prompt, answers }) => (
        <li key={key} className="card space-y-2">
          <p className="text-sm text-ink-soft">
            {[line === undefined ? null : t('question-bank:line', { line }), t(`quizzes:type.${type}`), t('question-bank:points', { count: points }), rule && t(`quizzes:rule.${rule}.name`), topic, difficulty && t('question-bank:difficultyOf', { difficulty })].filter(Boolean).join(' · ')}
          </p>
          <p className="whitespace-pre-line break-words">{prompt}</p>
          <ul className="space-y-1">
            {answers.map(({ text, right }, index) => (
              <li key={`${index}`} className={`flex gap-2 break-words ${isShort && !right && answers.some((answer) => answer.right) ? 'max-sm:hidden' : ''}`}>
                <span className="w-6 shrink-0">{right && <Icon name="check" className="text-good" />}</span>
                <span className="min-w-0">
                  {text}
                  {right && <span className="sr-only"> {t('question-bank:right')}</span>}
                </span>
              </li>
            ))}
          </ul>
          {below?.(key)}
        </li>
      ))}
    </ol>
  )
}
