import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { requireTeam } from '#app/people/guard.server.ts'
import { parseFields, readForm } from '#app/platform/form.server.ts'
import { Field, PostForm, Submit } from '#app/ui/form.tsx'
import { EmptyState, pageMeta } from '#app/ui/page.tsx'
import { WallDeskPage } from '#app/wall/curation/wall-desk-page.tsx'
import { dayInWords } from '#app/wall/day-in-words.ts'
import { answerHanging } from '#app/wall/hangings/answer-hanging.server.ts'
import { HonourForm } from '#app/wall/hangings/hanging-forms.ts'
import { honourLevels } from '#app/wall/hangings/honour-levels.ts'
import { addHonour, listHonours, removeHonour } from '#app/wall/hangings/honours.server.ts'

export const handle = { access: 'curate-wall' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'curate-wall')
  const honours = await listHonours(team.id)
  return {
    title: translator(member.language)('wall:honours.title'),
    unitId: team.id,
    honours: honours.map(({ awardedOn, ...honour }) => ({ ...honour, awarded: dayInWords(awardedOn)[member.language === 'en' ? 'en' : 'zh'] })),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'curate-wall')
  const curator = { unitId: team.id, actorId: member.id, now: new Date() }
  const form = await readForm(asked.request)
  return answerHanging(form.get('remove'), {
    page: `/team/wall/honours?unit=${team.id}`,
    takeDown: (id) => removeHonour(id, curator),
    hang: async () => {
      const { value, refusal } = parseFields(form, HonourForm)
      if (value) await addHonour(value, curator)
      return refusal
    },
  })
}

export default function HonoursPage() {
  const { title, unitId, honours } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  return (
    <WallDeskPage title={title} unitId={unitId} intro={t('wall:honours.intro')}>
      <PostForm key={honours.length} refusal={refusal} className="card grid gap-4 sm:grid-cols-2">
        <Field name="title" label={t('wall:honours.name')} maxLength={60} />
        <Field name="issuer" label={t('wall:honours.issuer')} maxLength={60} />
        <Field name="level" type="select" label={t('wall:honours.level')} options={honourLevels.map((value) => ({ value, label: t(`wall:honours.levels.${value}`) }))} />
        <Field name="awardedOn" label={t('wall:honours.awardedOn')} hint={t('wall:honours.awardedOnHint')} maxLength={10} />
        <div>
          <Submit>{t('wall:honours.add')}</Submit>
        </div>
      </PostForm>
      <div className="mt-6">
        {honours.length === 0 ? (
          <EmptyState>{t('wall:honours.empty')}</EmptyState>
        ) : (
          <ul className="card divide-y divide-line py-1">
            {honours.map(({ id, title: name, issuer, level, awarded }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
                <span className="min-w-0 flex-1 basis-60">
                  {name}
                  <span className="block text-sm text-ink-soft">
                    {issuer} · {awarded}
                  </span>
                </span>
                <span className="chip chip-gold">{t(`wall:honours.levels.${level}`)}</span>
                <PostForm>
                  <Submit voice="plain" name="remove" value={id}>
                    {t('wall:honours.remove')}
                    <span className="sr-only">{name}</span>
                  </Submit>
                </PostForm>
              </li>
            ))}
          </ul>
        )}
      </div>
    </WallDeskPage>
  )
}
