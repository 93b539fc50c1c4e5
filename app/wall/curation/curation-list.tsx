import { useTranslation } from 'react-i18next'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { PaperNote } from './paper-note.tsx'

type Listed = { id: string; text: string; colour: string; author: string; posted: string; isOwn: boolean; photoId: string | null }
type Approvers = { role: 'LEAD' | 'ADMIN'; names: string[] }
type CurationListProps = {
  notes: readonly Listed[]
  deeds: readonly ('approve' | 'decline' | 'takeOff')[]
  /** Who puts up what the reader wrote; null where there is nothing of the reader's. */
  approvers?: Approvers | null
}

/** Kind words with what the lead may do to them. Nobody puts up their own. */
export function CurationList({ notes, deeds, approvers = null }: CurationListProps) {
  const { t } = useTranslation()
  return (
    <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
      {notes.map(({ id, text, colour, author, posted, isOwn, photoId }) => (
        <PaperNote key={id} text={text} colour={colour}>
          {photoId && <img src={`/wall/pictures/${photoId}/1600`} alt={t('wall-life:onNote')} width="1600" height="1200" loading="lazy" className="aspect-[4/3] w-full rounded-lg bg-line object-contain" />}
          <span className="text-ink-soft">{t('wall:desk.by', { name: author, day: posted })}</span>
          <PostForm className="flex w-full flex-wrap gap-2">
            <input type="hidden" name="noteId" value={id} />
            {isOwn && deeds.includes('approve') && <OwnWord approvers={approvers} />}
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

function OwnWord({ approvers }: { approvers: Approvers | null }) {
  const { t, i18n } = useTranslation()
  const names = new Intl.ListFormat(i18n.language, { type: 'disjunction' }).format(approvers?.names ?? [])
  return <p className="w-full text-ink-soft">{t(names === '' ? 'wall:desk.own.nobody' : `wall:desk.own.${approvers?.role ?? 'LEAD'}`, { names })}</p>
}
