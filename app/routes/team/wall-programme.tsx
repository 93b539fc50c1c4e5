import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { findLastDeed } from '#app/platform/audit.server.ts'
import { readForm, refuseForm } from '#app/platform/form.server.ts'
import { Done } from '#app/ui/done.tsx'
import { pageMeta } from '#app/ui/page.tsx'
import { WallDeskPage } from '#app/wall/curation/wall-desk-page.tsx'
import { findDisplay } from '#app/wall/screens/displays.server.ts'
import { ArrangeForm } from '#app/wall/slots/arrange-form.tsx'
import { viewArrangement } from '#app/wall/slots/arrangement.server.ts'
import { arrange } from '#app/wall/slots/arrange.server.ts'
import { subjectOf } from '#app/wall/slots/drafts.server.ts'

export const handle = { access: 'curate-wall' }
export const meta = pageMeta

/** Also after a refusal: what the page says has been seen has to be the latest. */
export const shouldRevalidate = () => true

/** Whose programme this is: a display's of the team, or the team's own. */
async function findWhose(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'curate-wall')
  const { searchParams } = new URL(asked.request.url)
  const displayId = searchParams.get('display')
  const display = displayId === null ? null : await findDisplay(displayId, team.id)
  if (displayId !== null && !display) throw notFound()
  return { member, timeZone: team.timeZone, whose: { unitId: team.id, displayId }, name: display?.name ?? team.name, said: searchParams.get('done') }
}

export async function loader(asked: LoaderFunctionArgs) {
  const { member, timeZone, whose, name, said } = await findWhose(asked)
  const { drafted, ...arrangement } = await viewArrangement(whose, { language: member.language, timeZone })
  const deed = said === 'published' ? await findLastDeed(member.id, subjectOf(whose)) : null
  const isDone = { published: deed?.action === 'set-wall-programme', saved: drafted?.savedBy === member.id, kept: drafted?.savedBy === member.id, discarded: !drafted }
  return {
    title: translator(member.language)('wall-programme:title', { name }),
    ...whose,
    ...arrangement,
    drafted: drafted && { by: drafted.by, at: drafted.at },
    done: (said === 'published' || said === 'saved' || said === 'kept' || said === 'discarded') && isDone[said] ? said : null,
    deed: deed?.sequence ?? null,
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { member, whose } = await findWhose(asked)
  const form = await readForm(asked.request)
  const answer = await arrange(form, whose, { actorId: member.id, now: new Date() })
  if (answer === null) throw data(null, { status: 400 })
  if ('faults' in answer) return refuseForm(form, answer.faults)
  if ('refused' in answer) return refuseForm(form, { form: answer.refused }, 409)
  return redirect(`/team/wall/programme?unit=${whose.unitId}${whose.displayId === null ? '' : `&display=${whose.displayId}`}${answer.to}`)
}

export default function ProgrammePage() {
  const { title, done, deed, ...arrangement } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t, i18n } = useTranslation()
  const { unitId, displayId, seen } = arrangement
  return (
    <WallDeskPage title={title} unitId={unitId} intro={[t(displayId === null ? 'wall-programme:intro' : 'wall-programme:introDisplay'), t('wall-draft:how')].join(i18n.language === 'en' ? ' ' : '')} width="wide">
      {done !== null && !refusal && (
        <Done key={[done, seen.edition, deed].join(' ')} className="mb-4" isUnfinished={done === 'saved' || done === 'kept'}>
          {t(`wall-draft:${done}`)}
        </Done>
      )}
      <ArrangeForm {...arrangement} refusal={refusal} />
    </WallDeskPage>
  )
}
