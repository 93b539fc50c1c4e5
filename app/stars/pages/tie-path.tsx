import { useTranslation } from 'react-i18next'
import type { TieLine } from './month.server.ts'

/** How a tie was decided, step by step, in the words of the ladder that was declared before the vote. */
export function TiePath({ star, steps }: { star: string; steps: TieLine[] }) {
  const { t, i18n } = useTranslation()
  const named = (names: string[]) => new Intl.ListFormat(i18n.language).format(names)
  return (
    <div>
      <h4 className="font-medium">{t('star-results:tie.title', { star })}</h4>
      <ol className="mt-1 list-decimal space-y-1 pl-6">
        {steps.map(({ key, people, left }) => (
          <li key={key}>
            {t(`star-results:tie.${key}`, {
              names: named(people.map(({ name }) => name)),
              figure: people[0]?.figure,
              figures: people.map(({ name, figure }) => t('star-results:tie.figure', { name, figure })).join(t('stars:listComma')),
              left: named(left),
            })}
          </li>
        ))}
      </ol>
    </div>
  )
}
