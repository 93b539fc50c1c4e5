import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { drawSample } from '#app/certificates/samples.server.ts'
import { SampleChoice } from '#app/certificates/samples.ts'
import { StyleFields } from '#app/certificates/style/style-fields.tsx'
import { places, StyleForm } from '#app/certificates/style/style-form.ts'
import { findStyle, setStyle } from '#app/certificates/style/style.server.ts'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { TeamPicker } from '#app/desk/team-picker.tsx'
import { translator } from '#app/languages/languages.server.ts'
import { requireTeam } from '#app/people/guard.server.ts'
import { fieldsOf, parseFields, readForm, refuseForm } from '#app/platform/form.server.ts'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'revoke-certificates' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team, teams } = await requireTeam(asked, 'revoke-certificates')
  return { title: translator(member.language)('certificate-desk:style.page'), team: { id: team.id, name: team.name }, teams, style: await findStyle(team.id) }
}

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'revoke-certificates')
  const form = await readForm(asked.request)
  const { value: style, refusal } = parseFields(form, StyleForm)
  if (refusal) return data(refusal, { status: 400 })
  // A name that cannot be printed would stop the next certificate, in front of whoever earned it.
  const tried = await drawSample({ choice: SampleChoice.parse({}), team, origin: asked.context.visit.origin, signatories: style.signatories })
  if (tried && 'refused' in tried) return refuseForm(form, unprintable(form, tried.characters))
  await setStyle(member, team, { style, now: new Date() })
  return redirect(`/team/certificates/style?unit=${team.id}&set`)
}

/** The fields that have one of the characters. */
function unprintable(form: FormData, characters: readonly string[]): Record<string, string> {
  const typed = fieldsOf(form)
  const has = (name: string) => characters.some((one) => typed(name).includes(one))
  const fields = places.flatMap((place) => [`${place}Name`, `${place}Role`, `${place}RoleEn`]).filter(has)
  return Object.fromEntries((fields.length > 0 ? fields : ['form']).map((name) => [name, 'certificate-desk:style.fault.glyph']))
}

export default function CertificateStylePage() {
  const { title, team, teams, style } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  const desk = useDeskAddress()
  const isSet = useSearchParams()[0].has('set') && !refusal
  return (
    <Page title={title} intro={<TeamPicker team={team} teams={teams} />} crumbs={[{ to: desk('/team'), label: t('common:places.team') }, { to: desk('/team/certificates'), label: t('team:places.certificates') }]}>
      <p className="mb-4 text-ink-soft">{t('certificate-desk:style.intro')}</p>
      {isSet && (
        <p role="status" className="notice notice-good mb-4">
          {t('certificate-desk:style.set')}{' '}
          <Link to={desk('/team/certificates/samples')}>{t('certificate-desk:style.see')}</Link>
        </p>
      )}
      <PostForm key={team.id} refusal={refusal}>
        <StyleFields style={style} />
        <Submit>{t('certificate-desk:style.save')}</Submit>
      </PostForm>
    </Page>
  )
}
