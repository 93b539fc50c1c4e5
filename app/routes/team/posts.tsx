import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { TeamPicker } from '#app/desk/team-picker.tsx'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { parseFields, readForm, refuseForm } from '#app/platform/form.server.ts'
import { PostFields } from '#app/posts/post-fields.tsx'
import { PostForm as PostSchema } from '#app/posts/post-form.ts'
import { PostRow } from '#app/posts/post-row.tsx'
import { viewPosts } from '#app/posts/posts-page.server.ts'
import { closePost, manPost, openPost } from '#app/posts/posts.server.ts'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'keep-posts' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team, teams } = await requireTeam(asked, 'keep-posts')
  return { title: translator(member.language)('posts:title'), team, teams, requestKey: randomUUID(), ...(await viewPosts(team, new Date())) }
}

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'keep-posts')
  const lead = { team, actorId: member.id, now: new Date() }
  const page = `/team/posts?unit=${team.id}`
  const form = await readForm(asked.request)
  const closed = form.get('close')
  if (typeof closed === 'string') {
    if (!(await closePost(closed, lead))) throw notFound()
    return redirect(page)
  }
  const { value, refusal } = parseFields(form, PostSchema)
  if (refusal) return data(refusal, { status: 400 })
  const postId = form.get('post')
  const answer = typeof postId === 'string' ? await manPost(postId, value, lead) : await openPost({ ...value, requestKey: value.requestKey ?? randomUUID() }, lead)
  if (!answer) throw notFound()
  if (answer.refused === 'not-here') return refuseForm(form, { [answer.field]: 'posts:fault.notHere' })
  if (answer.refused) return refuseForm(form, { form: 'posts:fault.changedMeanwhile' }, 409)
  return redirect(page)
}

export default function PostsPage() {
  const { title, team, teams, requestKey, posts, people } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  const address = useDeskAddress()
  const isOfNew = refusal?.values['post'] === undefined
  return (
    <Page title={title} crumbs={[{ to: address('/team'), label: t('common:places.team') }]} intro={<TeamPicker team={team} teams={teams} />}>
      <div className="space-y-6">
        <p className="text-ink-soft">{t('posts:intro')}</p>
        {posts.length === 0 ? (
          <EmptyState>{t('posts:empty')}</EmptyState>
        ) : (
          <ul className="space-y-4">
            {posts.map((post) => (
              <li key={post.id}>
                <PostRow post={post} people={people} refusal={refusal} />
              </li>
            ))}
          </ul>
        )}
        <section className="space-y-3">
          <h2 className="text-lg">{t('posts:new')}</h2>
          <PostForm key={requestKey} refusal={isOfNew ? refusal : null} className="card grid gap-4 sm:grid-cols-3">
            <input type="hidden" name="requestKey" value={requestKey} />
            <PostFields people={people} />
            <div className="sm:col-span-3">
              <Submit>{t('posts:open')}</Submit>
            </div>
          </PostForm>
        </section>
      </div>
    </Page>
  )
}
