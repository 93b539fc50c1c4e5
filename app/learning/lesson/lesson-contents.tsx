import { useTranslation } from 'react-i18next'
import type { Section } from '../content-schema.ts'

/** What stands where in a lesson, at its side where there is room. */
export function LessonContents({ sections }: { sections: readonly Section[] }) {
  const { t } = useTranslation()
  if (sections.length < 2) return null
  return (
    <nav className="lesson-contents" aria-labelledby="lesson-contents">
      <p id="lesson-contents">{t('learning:lesson.contents')}</p>
      <ol>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
