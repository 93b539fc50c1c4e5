import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { findLastDeed } from '#app/platform/audit.server.ts'
import { clockWords } from '#app/platform/dates.ts'
import { parseFields, readForm } from '#app/platform/form.server.ts'
import { Done } from '#app/ui/done.tsx'
import { Field, PostForm, Submit } from '#app/ui/form.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { pageMeta } from '#app/ui/page.tsx'
import { SureFold } from '#app/ui/sure-fold.tsx'
import { WallDeskPage } from '#app/wall/curation/wall-desk-page.tsx'
import { DisplayCard } from '#app/wall/health/display-card.tsx'
import { listDisplayHealth } from '#app/wall/health/display-health.server.ts'
import { RenameForm } from '#app/wall/screens/display-forms.ts'
import { SettingsForm as SettingsSchema, settingsOf } from '#app/wall/screens/display-settings.ts'
import { findDisplay, renameDisplay, revokeDisplay } from '#app/wall/screens/displays.server.ts'
import { SettingsForm } from '#app/wall/screens/settings-form.tsx'
import { endTestCard, findTestEnd, setDisplay, showTestCard } from '#app/wall/screens/settings.server.ts'
import { findProgramme } from '#app/wall/slots/programme.server.ts'

export const handle = { access: 'curate-wall' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'curate-wall')
  const displayId = asked.params['display'] ?? ''
  const display = await findDisplay(displayId, team.id)
  if (!display) throw notFound()
  const isSet = new URL(asked.request.url).searchParams.has('set')
  const done = isSet ? await findLastDeed(member.id, `display:${displayId}`) : null
  const now = new Date()
  const testEnd = await findTestEnd(displayId, now)
  const [health] = await listDisplayHealth({ team, language: member.language, now, origin: asked.context.visit.origin }, displayId)
  return {
    health,
    title: display.name,
    unitId: team.id,
    displayId,
    settings: display.settings,
    done: done?.action === 'set-display' ? done.sequence : null,
    testEnd: testEnd && clockWords(testEnd, team.timeZone),
    hasOwn: (await findProgramme({ unitId: team.id, displayId })).own,
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'curate-wall')
  const mark = { displayId: asked.params['display'] ?? '', unitId: team.id }
  const deed = { ...mark, actorId: member.id, now: new Date() }
  const here = `/team/wall/displays/${mark.displayId}?unit=${team.id}`
  const form = await readForm(asked.request)
  switch (form.get('deed')) {
    case 'revoke':
      return doneAt(`/team/wall?unit=${team.id}&disconnected=${mark.displayId}`, await revokeDisplay(deed))
    case 'test':
      return doneAt(here, await showTestCard(deed))
    case 'endTest':
      return doneAt(here, await endTestCard(deed))
    case 'set': {
      const { value, refusal } = parseFields(form, SettingsSchema)
      if (refusal) return data(refusal, { status: 400 })
      return doneAt(`${here}&set#content`, await setDisplay({ ...deed, settings: settingsOf(value) }))
    }
    default: {
      const { value, refusal } = parseFields(form, RenameForm)
      if (refusal) return data(refusal, { status: 400 })
      return doneAt(`/team/wall?unit=${team.id}`, await renameDisplay({ ...mark, name: value.name }))
    }
  }
}

function doneAt(page: string, isThere: boolean) {
  if (!isThere) throw notFound()
  return redirect(page)
}

export default function DisplayPage() {
  const { title, unitId, displayId, health, settings, done, testEnd, hasOwn } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  const programme = `/team/wall/programme?unit=${unitId}&display=${displayId}`
  return (
    <WallDeskPage title={title} unitId={unitId}>
      <div className="max-w-[42rem] space-y-6">
        {done !== null && !refusal && <Done key={done}>{t('wall-programme:displaySaved')}</Done>}
        {health && <DisplayCard display={health} to={null} />}
        <div className="card">
          <SettingsForm settings={settings} refusal={refusal} />
        </div>
        <LinkList rows={[{ to: programme, icon: 'today', label: t('wall-programme:ownProgramme'), note: t(`wall-programme:ownProgrammeNote.${hasOwn ? 'own' : 'team'}`) }]} />
        <div className="card space-y-4">
          <PostForm>
            <p role="status" className="text-ink-soft">
              {testEnd === null ? t('wall-programme:testNote') : t('wall-programme:testOn', { at: testEnd })}
            </p>
            <div className="flex flex-wrap gap-3">
              <Submit voice="plain" name="deed" value={testEnd === null ? 'test' : 'endTest'}>
                {t(testEnd === null ? 'wall-programme:test' : 'wall-programme:testStop')}
              </Submit>
              <a className="button" href={`/wall?unit=${unitId}&display=${displayId}`} target="_blank" rel="noreferrer">
                {t('wall-programme:previewDisplay')}
              </a>
            </div>
          </PostForm>
          <PostForm refusal={refusal} className="space-y-4 border-t border-line pt-5">
            <Field name="name" label={t('wall:displays.name')} defaultValue={title} />
            <Submit voice="plain" name="deed" value="rename">
              {t('wall:displays.rename')}
            </Submit>
          </PostForm>
          <SureFold className="border-t border-line pt-3" label={t('wall:displays.revoke')} means={t('wall:displays.revokeNote')} sure={t('wall:displays.revokeSure')} name="deed" value="revoke" />
        </div>
      </div>
    </WallDeskPage>
  )
}
