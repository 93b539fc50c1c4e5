import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { findLastDeed } from '#app/platform/audit.server.ts'
import { fieldsOf, readForm, refuseForm } from '#app/platform/form.server.ts'
import { Done } from '#app/ui/done.tsx'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { pageMeta } from '#app/ui/page.tsx'
import { WallDeskPage } from '#app/wall/curation/wall-desk-page.tsx'
import { findDisplay } from '#app/wall/screens/displays.server.ts'
import { findProgramme, setProgramme } from '#app/wall/slots/programme.server.ts'
import { SlotFields } from '#app/wall/slots/slot-fields.tsx'
import { readSlotsForm } from '#app/wall/slots/slots-form.ts'

export const handle = { access: 'curate-wall' }
export const meta = pageMeta

/** Whose programme this is: a display's of the team, or the team's own. */
async function findWhose(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'curate-wall')
  const { searchParams } = new URL(asked.request.url)
  const displayId = searchParams.get('display')
  const display = displayId === null ? null : await findDisplay(displayId, team.id)
  if (displayId !== null && !display) throw notFound()
  return { member, whose: { unitId: team.id, displayId }, name: display?.name ?? team.name, isSet: searchParams.has('set') }
}

export async function loader(asked: LoaderFunctionArgs) {
  const { member, whose, name, isSet } = await findWhose(asked)
  const subject = whose.displayId === null ? `unit:${whose.unitId}` : `display:${whose.displayId}`
  const done = isSet ? await findLastDeed(member.id, subject) : null
  return {
    title: translator(member.language)('wall-programme:title', { name }),
    ...whose,
    done: done?.action === 'set-wall-programme' ? done.sequence : null,
    ...(await findProgramme(whose)),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { member, whose } = await findWhose(asked)
  const form = await readForm(asked.request)
  const setting = { actorId: member.id, now: new Date() }
  const back = `/team/wall/programme?unit=${whose.unitId}${whose.displayId === null ? '' : `&display=${whose.displayId}`}&set#content`
  if (form.get('deed') === 'usual') {
    await setProgramme(whose, { slots: null, ...setting })
    return redirect(back)
  }
  if (form.get('deed') !== 'set') throw data(null, { status: 400 })
  const { slots, faults } = readSlotsForm(fieldsOf(form))
  if (faults) return refuseForm(form, faults)
  await setProgramme(whose, { slots, ...setting })
  return redirect(back)
}

export default function ProgrammePage() {
  const { title, unitId, displayId, slots, own, done } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  const looks = `/wall?unit=${unitId}${displayId === null ? '' : `&display=${displayId}`}`
  return (
    <WallDeskPage title={title} unitId={unitId} intro={t(displayId === null ? 'wall-programme:intro' : 'wall-programme:introDisplay')} width="wide">
      {done !== null && !refusal && (
        <Done key={done} className="mb-4">
          {t('wall-programme:saved')}
        </Done>
      )}
      <PostForm key={done} refusal={refusal} className="space-y-4">
        {slots.map((slot, index) => (
          <SlotFields key={slot.kind} slot={slot} place={index + 1} refusal={refusal} />
        ))}
        <div className="flex flex-wrap gap-3">
          <Submit name="deed" value="set">
            {t('wall-programme:save')}
          </Submit>
          <a className="button" href={looks} target="_blank" rel="noreferrer">
            {t('wall:desk.preview')}
          </a>
        </div>
      </PostForm>
      {own && (
        <PostForm className="mt-8 border-t border-line pt-5">
          <p className="mb-3 text-ink-soft">{t(displayId === null ? 'wall-programme:usualNote' : 'wall-programme:asTeamNote')}</p>
          <Submit voice="plain" name="deed" value="usual">
            {t(displayId === null ? 'wall-programme:usual' : 'wall-programme:asTeam')}
          </Submit>
        </PostForm>
      )}
    </WallDeskPage>
  )
}
