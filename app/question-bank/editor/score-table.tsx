import { useTranslation } from 'react-i18next'
import type { ScoreGroup } from './score-groups.ts'

/** “Answer pattern → score” of a question, or of each part of a case. */
export function ScoreTable({ groups }: { groups: readonly ScoreGroup[] }) {
  const { t } = useTranslation()
  return (
    <section aria-label={t('question-editor:scores.title')} className="space-y-4">
      <h3>{t('question-editor:scores.title')}</h3>
      {groups.map(({ title, rule, rows }, index) => (
        <table key={`${index}`} className="w-full text-sm">
          <caption className="pb-1 text-left text-ink-soft empty:hidden">{[title, rule].filter(Boolean).join(' · ')}</caption>
          <thead>
            <tr className="border-b border-line text-left">
              <th scope="col" className="py-2 pr-3 font-semibold">
                {t('question-editor:scores.pattern')}
              </th>
              <th scope="col" className="py-2 text-right font-semibold whitespace-nowrap">
                {t('question-editor:scores.points')}
              </th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {rows.map(({ words, points }, row) => (
              <tr key={`${row}`}>
                <td className="py-2 pr-3 break-words">{words}</td>
                <td className="py-2 text-right tabular-nums">{points}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  )
}
