import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { calendarDay, dayWords } from '#app/platform/dates.ts'
import { parseFields, readForm, refuseForm } from '#app/platform/form.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'
import { KindWordForm as Schema, kindWordState } from '#app/wall/curation/kind-word.ts'
import { KindWordForm } from '#app/wall/curation/kind-word-form.tsx'
import { hasWall, listOwnKindWords, postKindWord, takeBackKindWord } from '#app/wall/curation/kind-words.server.ts'
import { PaperNote } from '#app/wall/curation/paper-note.tsx'
import { TakeBack } from '#app/wall/curation/take-back.tsx'

export const handle = { access: 'post-kind-word' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'post-kind-word')
  const now = new Date()
  const inWords = (at: Date) => dayWords(calendarDay(at, member.unit.timeZone), member.language)
  const own = await listOwnKindWords(member.id)
  return {
    title: translator(member.language)('wall:kindWord.title'),
    requestKey: randomUUID(),
    hasWall: hasWall(member),
    posted: new URL(asked.request.url).searchParams.has('posted'),
    own: own.map(({ id, text, colour, postedAt, ...note }) => ({ id, text, colour, state: kindWordState(note, now), posted: inWords(postedAt), until: inWords(note.expiresAt) })),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const member = await requireAbility(asked, 'post-kind-word')
  const form = await readForm(asked.request)
  const noteId = form.get('takeBack')
  if (typeof noteId === 'string') {
    if (!(await takeBackKindWord({ noteId, authorId: member.id, now: new Date() }))) throw notFound()
    return redirect('/wall/kind-words')
  }
  const { value, refusal } = parseFields(form, Schema)
  if (refusal) return data(refusal, { status: 400 })
  // Nobody would ever read it: only a team has a lead who puts kind words up.
  if (!hasWall(member)) return refuseForm(form, { form: 'wall:kindWord.noTeam' }, 409)
  await postKindWord(member, value, new Date())
  return redirect('/wall/kind-words?posted')
}

const looks = { waiting: 'chip', shown: 'chip chip-good', declined: 'chip chip-warn', over: 'chip' }

export default function KindWordsPage() {
  const { title, requestKey, hasWall, posted, own } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  return (
    <Page title={title} crumbs={[{ to: '/account', label: t('people:account.title') }]} intro={t('wall:kindWord.intro')}>
      {posted && !refusal && (
        <p role="status" className="notice notice-good mb-4">
          {t('wall:kindWord.posted')}
        </p>
      )}
      {hasWall || refusal ? (
        <section className="card">
          <KindWordForm key={requestKey} refusal={refusal} requestKey={requestKey} />
        </section>
      ) : (
        <p className="notice">{t('wall:kindWord.noTeam')}</p>
      )}
      {(hasWall || own.length > 0) && <h2 className="mb-3 mt-8">{t('wall:kindWord.own')}</h2>}
      {hasWall && own.length === 0 && <p className="text-ink-soft">{t('wall:kindWord.empty')}</p>}
      <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
        {own.map(({ id, text, colour, state, posted: day, until }) => (
          <PaperNote key={id} text={text} colour={colour}>
            <span className={looks[state]}>{t(`wall:kindWord.state.${state}`)}</span>
            <span className="text-ink-soft">{state === 'shown' ? t('wall:kindWord.until', { day: until }) : t('wall:kindWord.postedOn', { day })}</span>
            {(state === 'waiting' || state === 'shown') && <TakeBack id={id} state={state} />}
          </PaperNote>
        ))}
      </ul>
    </Page>
  )
}
