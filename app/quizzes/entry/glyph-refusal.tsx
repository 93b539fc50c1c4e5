import { useTranslation } from 'react-i18next'

/** Why the attempt cannot be handed in: no font of this house has a character of the name. */
export function GlyphRefusal({ characters }: { characters: readonly string[] }) {
  const { t } = useTranslation()
  return (
    <p role="alert" className="notice notice-bad mb-4">
      {t('quizzes:missingGlyph', { count: characters.length, characters: characters.join(' ') })}
    </p>
  )
}
