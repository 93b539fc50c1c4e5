import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { readForm, refuseForm, typedValues } from '#app/platform/form.server.ts'
import { EarlierEditions } from '#app/stars/editions/earlier-editions.tsx'
import { EditionFields } from '#app/stars/editions/edition-fields.tsx'
import { findStarOnDesk, listPositions, retireStar, reviseStar } from '#app/stars/editions/editions.server.ts'
import { RetireStarForm } from '#app/stars/editions/retire-star-form.tsx'
import { StarDeskPage } from '#app/stars/editions/star-desk-page.tsx'
import { earlierEditions, readEdition, starInWords } from '#app/stars/editions/star-page.server.ts'
import { previewRule, type Preview } from '#app/stars/score/simulation/preview.server.ts'
import { RulePreview } from '#app/stars/score/simulation/rule-preview.tsx'
import { type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'run-stars' }
export const meta = pageMeta

type Asked = LoaderFunctionArgs | ActionFunctionArgs

async function requireStar(asked: Asked) {
  const { member, team } = await requireTeam(asked, 'run-stars')
  const star = await findStarOnDesk(team.id, asked.params['star'] ?? '')
  const edition = star?.editions[0]?.edition
  if (!star || !edition) throw notFound()
  return { member, team, star, edition }
}

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team, star, edition } = await requireStar(asked)
  const saying = { language: member.language, zone: team.timeZone }
  const { name, isRetired, number, since } = starInWords(star, saying)
  const title = translator(member.language)('star-desk:editTitle', { star: name })
  return { title, isRetired, number, since, edition, earlier: earlierEditions(star, saying), positions: await listPositions(team) }
}

const deeds = ['retire', 'restore']

export async function action(asked: ActionFunctionArgs) {
  const { member, team, star, edition: before } = await requireStar(asked)
  const form = await readForm(asked.request)
  const deed = form.get('deed')
  const now = new Date()
  const here = `/team/stars/categories/${star.slug}?unit=${team.id}`
  if (typeof deed === 'string' && deeds.includes(deed)) {
    const answer = await retireStar(team, { slug: star.slug, isRetired: deed === 'retire', leadId: member.id, now })
    return 'refused' in answer ? refuseForm(form, { form: `star-desk:refused.${answer.refused}` }, 409) : redirect(`${here}&done=${deed}#content`)
  }
  const { edition, refusal } = await readEdition(form, team, before)
  if (refusal) return data(refusal, { status: 400 })
  const preview = await previewRule(team, { form, starId: star.id, before, edition, language: member.language, now })
  if (preview) return data({ faults: {}, values: typedValues(form), preview })
  const answer = await reviseStar(team, { slug: star.slug, edition, leadId: member.id, now })
  if ('refused' in answer) return refuseForm(form, { [answer.refused === 'star-name-taken' ? 'nameZh' : 'form']: `star-desk:refused.${answer.refused}` }, 409)
  return redirect(`${here}&done=revise#content`)
}

type Answer = FormFaults & { preview?: Preview }

const done = ['made', 'revise', 'retire', 'restore']

export default function StarPage() {
  const { title, isRetired, number, since, edition, earlier, positions } = useLoaderData<typeof loader>()
  const answer: Answer | undefined = useActionData<typeof action>()
  const { t } = useTranslation()
  const said = useSearchParams()[0].get('done') ?? ''
  const isOfRetiring = deeds.includes(answer?.values['deed'] ?? '')
  const refusal = isOfRetiring ? undefined : answer
  return (
    <StarDeskPage title={title} intro={t('star-desk:edition', { number, since })}>
      {done.includes(said) && !answer && (
        <p role="status" className="notice notice-good mb-4">
          {t(`star-desk:done.${said}`)}
        </p>
      )}
      <p className="mb-4 text-ink-soft">{t('star-desk:laterOnly')}</p>
      <PostForm key={number} refusal={refusal}>
        <EditionFields edition={edition} positions={positions} refusal={refusal} />
        {answer?.preview && <RulePreview key={answer.preview.seen} preview={answer.preview} />}
        <div className="flex flex-wrap gap-3">
          <Submit>{t('star-desk:save')}</Submit>
          <Submit voice="plain" name="deed" value="try">
            {t('score-desk:simulation.try')}
          </Submit>
        </div>
      </PostForm>
      <RetireStarForm isRetired={isRetired} refusal={isOfRetiring ? answer : undefined} />
      <EarlierEditions editions={earlier} />
    </StarDeskPage>
  )
}
