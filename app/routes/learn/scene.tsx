import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { translator } from '#app/languages/languages.server.ts'
import { SceneDebrief } from '#app/learning/scenes/scene-debrief.tsx'
import { SceneStage } from '#app/learning/scenes/scene-stage.tsx'
import { finishScene, type SceneAddress, viewScene } from '#app/learning/scenes/scene-view.server.ts'
import sceneStyles from '#app/learning/scenes/scene.css?url'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { parseForm } from '#app/platform/form.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'learn', isDocument: true }
export const meta = pageMeta
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: sceneStyles }]

const FinishForm = z.object({ path: z.string().max(64), hash: z.string().max(64), key: z.uuid() })

function addressed({ params }: LoaderFunctionArgs): SceneAddress {
  return { course: params['course'] ?? '', lesson: params['lesson'] ?? '', scene: params['scene'] ?? '' }
}

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'learn')
  const { searchParams } = new URL(asked.request.url)
  const view = await viewScene(member, addressed(asked), { path: searchParams.get('path') ?? '', run: searchParams.get('run') })
  if (!view) throw notFound()
  return data({ up: translator(member.language)('learning:learn.title'), ...view }, { status: view.shown.kind === 'lost' ? 404 : 200 })
}

export async function action(asked: ActionFunctionArgs) {
  const member = await requireAbility(asked, 'learn')
  const { value, refusal } = await parseForm(asked.request, FinishForm)
  if (refusal) return data({ refused: 'notEnded' as const }, { status: 400 })
  const outcome = await finishScene(member, addressed(asked), value)
  if (!outcome) throw notFound()
  if ('refused' in outcome) return data(outcome, { status: outcome.refused === 'changed' ? 409 : 400 })
  return redirect(outcome.to)
}

export default function ScenePage() {
  const { up, title, course, lesson, to, shown } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation()
  const crumbs = [
    { to: '/learn', label: up },
    { to: course.to, label: course.title },
    { to: lesson.to, label: lesson.title },
  ]
  return (
    <Page title={title} crumbs={crumbs} width="reading">
      {answer && (
        <p role="alert" className="notice notice-bad mb-4">
          {t(`learning:scene.${answer.refused}`)}
        </p>
      )}
      <div className="scene-page">
        {shown.kind === 'debrief' ? <SceneDebrief debrief={shown} to={to} lesson={lesson.to} /> : <SceneStage stage={shown} to={to} />}
      </div>
    </Page>
  )
}
