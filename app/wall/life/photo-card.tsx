import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhotoState } from './photo-state.ts'

export type CardOfPhoto = { id: string; words: string; album: string | null; by: string; day: string; state: PhotoState; missing: number; hasPicture: boolean; people: readonly string[] }

const looks = { waiting: 'chip', unconsented: 'chip chip-warn', shown: 'chip chip-good', declined: 'chip chip-warn', over: 'chip' }

/** A posted photo with where it stands; below it whatever may be done. */
export function PhotoCard({ photo, children }: { photo: CardOfPhoto; children?: ReactNode }) {
  const { t, i18n } = useTranslation()
  const { id, words, album, by, day, state, missing, hasPicture, people } = photo
  const place = album === null ? t('wall-life:onNote') : t('wall-life:inAlbum', { album })
  return (
    <li className="card flex min-w-0 flex-col overflow-hidden p-0">
      {hasPicture && <img src={`/wall/pictures/${id}/1600`} alt={words || place} width="1600" height="1200" loading="lazy" className="aspect-[4/3] w-full bg-line object-contain" />}
      <div className="flex flex-1 flex-col gap-2 p-4 wrap-anywhere">
        <p className="flex flex-wrap items-center gap-2">
          <span className={looks[state]}>{t(`wall-life:state.${state}`)}</span>
          <span className="text-sm text-ink-soft">{place}</span>
        </p>
        {words !== '' && <p>{words}</p>}
        <p className="text-sm text-ink-soft">
          {people.length > 0 ? t('wall-life:people.are', { names: new Intl.ListFormat(i18n.language).format(people) }) : t('wall-life:people.none')}
          {' · '}
          {t('wall-life:by', { name: by, day })}
        </p>
        {state === 'unconsented' && <p className="text-sm">{t('wall-life:missing', { count: missing })}</p>}
        {children}
      </div>
    </li>
  )
}
