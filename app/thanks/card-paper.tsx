import type { ReactNode } from 'react'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '#app/people/avatar.tsx'
import { Icon } from '#app/ui/icon.tsx'
import type { CardView } from './card-view.server.ts'

type CardPaperProps = { card: CardView; /** Its words lead to its page. */ isLinked?: boolean; children?: ReactNode }

/** 暖心卡 on its paper: for what, the words, from whom to whom and when. */
export function CardPaper({ card: { id, giver, receiver, value, text, reach, fromLead, on, colour, end }, isLinked = false, children }: CardPaperProps) {
  const { t } = useTranslation()
  return (
    <article className={`paper-note paper-note-${colour} flex min-w-0 flex-col gap-3`}>
      <p className="flex flex-wrap items-center gap-2 text-sm font-semibold">
        <Icon name="heart" /> {value}
      </p>
      <p className="text-lg">{isLinked ? <Link to={`/thanks/${id}`} className="text-inherit no-underline hover:underline">{text}</Link> : text}</p>
      <div className="mt-auto flex items-center gap-3 text-sm">
        <Avatar {...giver} size="sm" />
        <p className="min-w-0 flex-1">
          <span className="block font-medium">{t(fromLead ? 'thanks:card.fromLead' : 'thanks:card.fromTo', { giver: giver.name, receiver: receiver.name })}</span>
          <span className="block">{t('thanks:card.onTo', { day: on, reach: t(`thanks:reach.${reach}.name`) })}</span>
        </p>
      </div>
      {end && <p className="text-sm font-medium">{t(`thanks:card.end.${end}`)}</p>}
      {children}
    </article>
  )
}
