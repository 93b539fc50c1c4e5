import { useTranslation } from 'react-i18next'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { SureFold } from '#app/ui/sure-fold.tsx'
import { PaperNote } from './paper-note.tsx'

type Listed = { id: string; text: string; colour: string; author: string; posted: string; isOwn: boolean; photoId: string | null }
type CurationListProps = { notes: readonly Listed[]; /** They wait to be decided on; else they hang. */ areWaiting: boolean }

/** Kind words with what the lead may do to them. Nobody puts up their own. */
export function CurationList({ notes, areWaiting }: CurationListProps) {
  const { t } = useTranslation()
  return (
    <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
      {notes.map(({ id, text, colour, author, posted, isOwn, photoId }) => (
        <PaperNote key={id} text={text} colour={colour}>
          {photoId && <img src={`/wall/pictures/${photoId}/1600`} alt={t('wall-life:onNote')} width="1600" height="1200" loading="lazy" className="aspect-[4/3] w-full rounded-lg bg-line object-contain" />}
          <span className="text-ink-soft">{t('wall:desk.by', { name: author, day: posted })}</span>
          {areWaiting ? <Decide id={id} isOwn={isOwn} /> : <TakeOff id={id} text={text} />}
        </PaperNote>
      ))}
    </ul>
  )
}

type DecideProps = { id: string; isOwn: boolean }

function Decide({ id, isOwn }: DecideProps) {
  const { t } = useTranslation()
  return (
    <PostForm className="flex w-full flex-wrap gap-2">
      <input type="hidden" name="noteId" value={id} />
      {isOwn ? (
        <p className="w-full text-ink-soft">{t('wall:desk.own')}</p>
      ) : (
        <Submit name="deed" value="approve">
          {t('wall:desk.approve')}
        </Submit>
      )}
      <Submit voice="plain" name="deed" value="decline">
        {t('wall:desk.decline')}
      </Submit>
    </PostForm>
  )
}

function TakeOff({ id, text }: { id: string; text: string }) {
  const { t } = useTranslation()
  return (
    <SureFold label={t('wall:desk.takeOff')} of={text} means={t('wall:desk.takeOffAsk')} sure={t('wall:desk.takeOffSure')} name="deed" value="takeOff">
      <input type="hidden" name="noteId" value={id} />
    </SureFold>
  )
}
