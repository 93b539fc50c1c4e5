import { useTranslation } from 'react-i18next'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { PaperNote } from './paper-note.tsx'

type Listed = { id: string; text: string; colour: string; author: string; posted: string; isOwn: boolean; photoId: string | null }
type CurationListProps = { notes: readonly Listed[]; deeds: readonly ('approve' | 'decline' | 'takeOff')[] }

/** Kind words with what the lead may do to them. Nobody puts up their own. */
export function CurationList({ notes, deeds }: CurationListProps) {
  const { t } = useTranslation()
  return (
    <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
      {notes.map(({ id, text, colour, author, posted, isOwn, photoId }) => (
        <PaperNote key={id} text={text} colour={colour}>
          {photoId && <img src={`/wall/pictures/${photoId}/1600`} alt={t('wall-life:onNote')} width="1600" height="1200" loading="lazy" className="aspect-[4/3] w-full rounded-lg bg-line object-contain" />}
          <span className="text-ink-soft">{t('wall:desk.by', { name: author, day: posted })}</span>
          <PostForm className="flex w-full flex-wrap gap-2">
            <input type="hidden" name="noteId" value={id} />
            {isOwn && deeds.includes('approve') && <p className="w-full text-ink-soft">{t('wall:desk.own')}</p>}
            {deeds
              .filter((deed) => deed !== 'approve' || !isOwn)
              .map((deed) => (
                <Submit key={deed} voice={deed === 'approve' ? 'main' : 'plain'} name="deed" value={deed}>
                  {t(`wall:desk.${deed}`)}
                </Submit>
              ))}
          </PostForm>
        </PaperNote>
      ))}
    </ul>
  )
}
