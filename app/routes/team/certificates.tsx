import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CertificateCard } from '#app/certificates/certificate-card.tsx'
import { listEndingCertificates, listTeamCertificates } from '#app/certificates/certificates.server.ts'
import { inWords } from '#app/certificates/days-in-words.ts'
import { ExternalCard } from '#app/certificates/external/external-card.tsx'
import { listTeamEndingExternal } from '#app/certificates/external/external-list.server.ts'
import { RevocationForm } from '#app/certificates/forms.ts'
import { RevocationFold } from '#app/certificates/revocation/revocation-fold.tsx'
import { reinstateCertificate, revokeCertificate } from '#app/certificates/revocation/revocation.server.ts'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { parseForm } from '#app/platform/form.server.ts'
import { Done } from '#app/ui/done.tsx'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'revoke-certificates' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'revoke-certificates')
  const showsEnding = new URL(asked.request.url).searchParams.get('show') === 'ending'
  const [certificates, external] = showsEnding
    ? await Promise.all([listEndingCertificates(team), listTeamEndingExternal(team, { now: new Date(), language: member.language })])
    : [await listTeamCertificates(team), []]
  return {
    title: translator(member.language)(showsEnding ? 'certificates:team.endingTitle' : 'certificates:team.title', { unit: team.name }),
    showsEnding,
    certificates: certificates.map((certificate) => inWords(certificate, member.language)),
    external,
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { member } = await requireTeam(asked, 'revoke-certificates')
  const { value, refusal } = await parseForm(asked.request, RevocationForm)
  if (refusal) return data(refusal, { status: 400 })
  const answer = value.deed === 'revoke' ? await revokeCertificate(member, value) : await reinstateCertificate(member, value)
  if (answer === null) throw notFound()
  if ('refused' in answer) throw data(null, { status: 409 })
  // Back to the card, in the list that it was done in, which says what was done.
  const { pathname, searchParams } = new URL(asked.request.url)
  searchParams.set('done', 'revoked' in answer ? 'revoked' : 'reinstated')
  searchParams.set('serial', value.serial)
  return redirect(`${pathname}?${searchParams}#certificate-${value.serial}`)
}

const deeds = ['revoked', 'reinstated'] as const

const grid = 'grid grid-cols-1 items-start gap-5 sm:grid-cols-2 xl:grid-cols-3'

export default function TeamCertificatesPage() {
  const { title, showsEnding, certificates, external } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  const address = useDeskAddress()
  const [search] = useSearchParams()
  const done = deeds.find((deed) => deed === search.get('done'))
  return (
    <Page title={title} crumbs={[{ to: '/team', label: t('common:places.team') }]} width="wide">
      <p className="mb-5 flex flex-wrap gap-3">
        <Link className="button button-quiet" to={address(showsEnding ? '/team/certificates' : '/team/certificates?show=ending')}>
          {t(showsEnding ? 'certificates:team.all' : 'certificates:team.ending')}
        </Link>
        <Link className="button button-quiet" to={address('/team/certificates/runs')}>
          {t('certificate-runs:link')}
        </Link>
        <Link className="button button-quiet" to={address('/team/certificates/external')}>
          {t('external-certificates:link')}
        </Link>
        <Link className="button button-quiet" to={address('/team/certificates/samples')}>
          {t('certificate-desk:samples.page')}
        </Link>
        <Link className="button button-quiet" to={address('/team/certificates/style')}>
          {t('certificate-desk:style.page')}
        </Link>
      </p>
      {certificates.length === 0 && external.length === 0 && <EmptyState>{t(showsEnding ? 'certificates:team.noneEnding' : 'certificates:team.empty')}</EmptyState>}
      {certificates.length > 0 && (
        <ul className={grid}>
          {certificates.map((certificate) => (
            <li key={certificate.serial} id={`certificate-${certificate.serial}`} className="scroll-mt-4">
              <CertificateCard certificate={certificate}>
                {done && !refusal && search.get('serial') === certificate.serial && <Done className="w-full">{t(`certificates:revocation.done.${done}`)}</Done>}
                <RevocationFold certificate={certificate} refusal={refusal} />
              </CertificateCard>
            </li>
          ))}
        </ul>
      )}
      {external.length > 0 && (
        <section className="mt-8 space-y-3">
          <h2>{t('external-certificates:team.ending')}</h2>
          <ul className={grid}>
            {external.map((certificate) => (
              <li key={certificate.id}>
                <ExternalCard certificate={certificate} withName />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}
