import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'
import { PostForm, Submit } from '#app/ui/form.tsx'

type WithdrawFormProps = { nomination: { id: string; name: string; coSigners: number }; /** Own, or one that was co-signed. */ isOwn: boolean }

/** 撤回, with what becomes of it said before it is done. */
export function WithdrawForm({ nomination: { id, name, coSigners }, isOwn }: WithdrawFormProps) {
  const { t } = useTranslation()
  return (
    <Fold className="mt-1 text-sm" label={t(isOwn ? 'star-votes:withdraw.open' : 'star-votes:withdraw.openCoSign')}>
      <PostForm className="mt-2 space-y-3">
        <input type="hidden" name="nomination" value={id} />
        <p className="text-ink-soft">{isOwn && coSigners > 0 ? t('star-votes:withdraw.handedOn', { count: coSigners }) : t(isOwn ? 'star-votes:withdraw.gone' : 'star-votes:withdraw.coSignGone')}</p>
        <Submit voice="plain" name="deed" value="withdraw">
          {t('star-votes:withdraw.deed')}
          <span className="sr-only"> {name}</span>
        </Submit>
      </PostForm>
    </Fold>
  )
}
