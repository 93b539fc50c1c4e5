import { useTranslation } from 'react-i18next'
import { SureFold } from '#app/ui/sure-fold.tsx'

/** The author's way to take a kind word back. */
export function TakeBack({ id, state }: { id: string; state: 'waiting' | 'shown' }) {
  const { t } = useTranslation()
  return <SureFold label={t('wall:kindWord.takeBack')} means={t(`wall:kindWord.takeBackAsk.${state}`)} sure={t('wall:kindWord.takeBackSure')} name="takeBack" value={id} />
}
