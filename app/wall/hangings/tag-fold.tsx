import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'
import { PostForm, Submit } from '#app/ui/form.tsx'

type TagFoldProps = { portraitId: string; tagged: readonly string[]; members: readonly { id: string; name: string; isMissing: boolean }[] }

/** Who is in a portrait: so that it comes down by itself when one of them takes consent back or leaves. */
export function TagFold({ portraitId, tagged, members }: TagFoldProps) {
  const { t, i18n } = useTranslation()
  const listed = new Intl.ListFormat(i18n.language)
  const names = members.filter(({ id }) => tagged.includes(id)).map(({ name }) => name)
  const missing = members.filter(({ id, isMissing }) => isMissing && tagged.includes(id)).map(({ name }) => name)
  return (
    <>
      {missing.length > 0 && <p className="w-full text-sm">{t('wall-life:portrait.missing', { names: listed.format(missing) })}</p>}
      <Fold className="w-full" label={names.length > 0 ? t('wall-programme:tags.who', { names: listed.format(names) }) : t('wall-programme:tags.edit')}>
        <PostForm key={tagged.join()} encType="multipart/form-data" className="space-y-3 pb-2">
          <input type="hidden" name="tag" value={portraitId} />
          <fieldset>
            <legend className="field-label">{t('wall-programme:tags.title')}</legend>
            <p className="field-hint">{t('wall-programme:tags.hint')}</p>
            <div className="mt-2 grid grid-cols-2 gap-x-4 sm:grid-cols-3">
              {members.map(({ id, name }) => (
                <label key={id} className="flex min-h-[44px] items-center gap-3">
                  <input type="checkbox" name="person" value={id} defaultChecked={tagged.includes(id)} className="h-5 w-5 accent-qing" />
                  {name}
                </label>
              ))}
            </div>
          </fieldset>
          <Submit voice="plain">{t('wall-programme:tags.save')}</Submit>
        </PostForm>
      </Fold>
    </>
  )
}
