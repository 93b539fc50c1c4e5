import { useTranslation } from 'react-i18next'

/** What a publication does, said before the deed. */
export function WillHappen({ count, needsSecond = false }: { count: number; needsSecond?: boolean }) {
  const { t } = useTranslation()
  return (
    <div className="border-t border-line pt-4">
      <p className="font-medium">{t(needsSecond ? 'star-results:second.willHappen' : 'stars:publish.willHappen')}</p>
      <ul className="mt-1 list-disc space-y-1 pl-6">
        {needsSecond && <li>{t('star-results:second.waits')}</li>}
        <li>{t(count > 0 ? 'stars:publish.will.awards' : 'stars:publish.will.nobody', { count })}</li>
        {count > 0 && <li>{t('stars:publish.will.certificates', { count })}</li>}
        <li>{t(count > 0 ? 'stars:publish.will.wall' : 'stars:publish.will.hall', { count })}</li>
        <li className="font-medium">{t('stars:publish.will.forGood')}</li>
      </ul>
    </div>
  )
}
