import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'
import { PostForm, Submit } from '#app/ui/form.tsx'

/** The author's way to take a kind word back: folded open it says what that means, and asks. */
export function TakeBack({ id, state }: { id: string; state: 'waiting' | 'shown' }) {
  const { t } = useTranslation()
  return (
    <Fold className="w-full" label={t('wall:kindWord.takeBack')}>
      <PostForm className="space-y-2 pb-2">
        <p>{t(`wall:kindWord.takeBackAsk.${state}`)}</p>
        <Submit voice="danger" name="takeBack" value={id}>
          {t('wall:kindWord.takeBackSure')}
        </Submit>
      </PostForm>
    </Fold>
  )
}
