import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { parseFields, readForm } from '#app/platform/form.server.ts'
import { Field, PostForm, Submit } from '#app/ui/form.tsx'
import { pageMeta } from '#app/ui/page.tsx'
import { WallDeskPage } from '#app/wall/curation/wall-desk-page.tsx'
import { RenameForm } from '#app/wall/screens/code.ts'
import { listDisplays, renameDisplay, revokeDisplay } from '#app/wall/screens/displays.server.ts'

export const handle = { access: 'curate-wall' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { team } = await requireTeam(asked, 'curate-wall')
  const display = (await listDisplays(team.id)).find(({ id }) => id === asked.params['display'])
  if (!display) throw notFound()
  return { title: display.name, unitId: team.id }
}

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'curate-wall')
  const mark = { displayId: asked.params['display'] ?? '', unitId: team.id }
  const form = await readForm(asked.request)
  if (form.get('deed') === 'revoke') {
    if (!(await revokeDisplay({ ...mark, actorId: member.id, now: new Date() }))) throw notFound()
    return redirect(`/team/wall?unit=${team.id}`)
  }
  const { value, refusal } = parseFields(form, RenameForm)
  if (refusal) return data(refusal, { status: 400 })
  if (!(await renameDisplay({ ...mark, name: value.name }))) throw notFound()
  return redirect(`/team/wall?unit=${team.id}`)
}

export default function DisplayPage() {
  const { title, unitId } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  return (
    <WallDeskPage title={title} unitId={unitId}>
      <div className="card max-w-[42rem] space-y-6">
        <PostForm refusal={refusal}>
          <Field name="name" label={t('wall:displays.name')} defaultValue={title} maxLength={40} />
          <Submit name="deed" value="rename">
            {t('wall:displays.rename')}
          </Submit>
        </PostForm>
        <PostForm className="border-t border-line pt-5">
          <p className="mb-3 text-ink-soft">{t('wall:displays.revokeNote')}</p>
          <Submit voice="danger" name="deed" value="revoke">
            {t('wall:displays.revoke')}
          </Submit>
        </PostForm>
      </div>
    </WallDeskPage>
  )
}
