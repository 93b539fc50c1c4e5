import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'
import { type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { type Choice, PostFields } from './post-fields.tsx'

export type PostView = { id: string; name: string; mainId: string; standInId: string | null; seen: number; main: string; standIn: string | null; standing: { name: string | null; as: 'A' | 'B' | null; isTwice: boolean } }

/** A post: who stands there today, its A and B person, and the form that says so anew. */
export function PostRow({ post, people, refusal }: { post: PostView; people: Choice[]; refusal: FormFaults | null }) {
  const { t } = useTranslation()
  const { id, name, mainId, standInId, seen, main, standIn } = post
  const own = refusal?.values['post'] === id ? refusal : null
  // Somebody who has left stands in no list: the field then asks for another.
  const known = (personId: string | null) => (people.some(({ value }) => value === personId) ? (personId ?? '') : '')
  return (
    <article className="card space-y-2">
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        <h2 className="min-w-0 text-lg wrap-anywhere">{name}</h2>
        <StandingChip post={post} />
      </div>
      <p className="text-ink-soft">
        {t('posts:mainIs', { name: main })} · {standIn === null ? t('posts:noStandIn') : t('posts:standInIs', { name: standIn })}
      </p>
      {post.standing.isTwice && <p className="notice notice-warn">{t('posts:twice', { name: post.standing.name })}</p>}
      <Fold open={own !== null} label={<>{t('posts:change')} <span className="sr-only">{name}</span></>}>
        <PostForm key={seen} refusal={own} className="grid gap-4 pb-2 sm:grid-cols-3">
          <input type="hidden" name="post" value={id} />
          <input type="hidden" name="seen" value={seen} />
          <PostFields people={people} values={{ name, main: known(mainId), standIn: known(standInId) }} />
          <div className="sm:col-span-3">
            <Submit voice="plain">{t('posts:save')}</Submit>
          </div>
        </PostForm>
        <PostForm className="pb-2">
          <Submit voice="danger" name="close" value={id}>
            {t('posts:close')} <span className="sr-only">{name}</span>
          </Submit>
        </PostForm>
      </Fold>
    </article>
  )
}

function StandingChip({ post: { standing } }: { post: PostView }) {
  const { t } = useTranslation()
  if (standing.as === null) {
    return (
      <span className="chip chip-bad">
        <Icon name="warn" /> {t('posts:unmanned')}
      </span>
    )
  }
  return (
    <span className={`chip ${standing.as === 'A' ? 'chip-good' : 'chip-warn'}`}>
      <Icon name={standing.as === 'A' ? 'check' : 'replay'} /> {t(`posts:today.${standing.as}`, { name: standing.name })}
    </span>
  )
}
