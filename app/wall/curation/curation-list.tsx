import { useTranslation } from 'react-i18next'
import { SureFold } from '#app/ui/sure-fold.tsx'
import { DecideForms } from './decide-forms.tsx'
import { PaperNote } from './paper-note.tsx'

type Listed = { id: string; text: string; colour: string; author: string; posted: string; isOwn: boolean; photoId: string | null }
type Approvers = { role: 'LEAD' | 'ADMIN'; names: string[] }
type CurationListProps = {
  notes: readonly Listed[]
  /** They wait to be decided on; else they hang. */
  areWaiting: boolean
  /** Who puts up what the reader wrote; null where there is nothing of the reader's. */
  approvers?: Approvers | null
}

/** Kind words with what the lead may do to them. Nobody puts up their own. */
export function CurationList({ notes, areWaiting, approvers = null }: CurationListProps) {
  const { t } = useTranslation()
  return (
    <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
      {notes.map(({ id, text, colour, author, posted, isOwn, photoId }) => (
        <PaperNote key={id} text={text} colour={colour}>
          {photoId && <img src={`/wall/pictures/${photoId}/1600`} alt={t('wall-life:onNote')} width="1600" height="1200" loading="lazy" className="aspect-[4/3] w-full rounded-lg bg-line object-contain" />}
          <span className="text-ink-soft">{t('wall:desk.by', { name: author, day: posted })}</span>
          {areWaiting ? <DecideForms name="noteId" id={id} of={text} hasPicture={photoId !== null} own={isOwn ? <OwnWord approvers={approvers} /> : null} /> : <TakeOff id={id} text={text} />}
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

function TakeOff({ id, text }: { id: string; text: string }) {
  const { t } = useTranslation()
  return (
    <SureFold label={t('wall:desk.takeOff')} of={text} means={t('wall:desk.takeOffAsk')} sure={t('wall:desk.takeOffSure')} name="deed" value="takeOff">
      <input type="hidden" name="noteId" value={id} />
    </SureFold>
  )
}
