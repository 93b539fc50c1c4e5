import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CertificateCard } from '#app/certificates/certificate-card.tsx'
import { listOwnCertificates } from '#app/certificates/certificates.server.ts'
import { inWords } from '#app/certificates/days-in-words.ts'
import { translator } from '#app/languages/languages.server.ts'
import { requireAbility } from '#app/people/guard.server.ts'
import { dayWords } from '#app/platform/dates.ts'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'hold-certificates' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'hold-certificates')
  const certificates = await listOwnCertificates(member.id)
  return {
    title: translator(member.language)('certificates:mine.title'),
    certificates: certificates.map(({ rescored, ...certificate }) => ({ ...inWords(certificate, member.language), rescored: rescored && { ...rescored, on: dayWords(rescored.on, member.language) } })),
  }
}

export default function CertificatesPage() {
  const { title, certificates } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  return (
    <Page title={title} crumbs={[{ to: '/account', label: t('people:account.title') }]} intro={t('certificates:mine.intro')} width="wide">
      <p className="mb-5 flex flex-wrap gap-2">
        <Link className="button button-quiet" to="/certificates/external">
          {t('external-certificates:link')}
        </Link>
        <Link className="button button-quiet" to="/certificates/record">
          {t('training-record:title')}
        </Link>
      </p>
      {certificates.length === 0 ? (
        <EmptyState action={{ to: '/learn', label: t('certificates:mine.toLearn') }}>{t('certificates:mine.empty')}</EmptyState>
      ) : (
        <>
          <ul className="grid grid-cols-1 gap-5 sm:grid-cols-2 xl:grid-cols-3">
            {certificates.map((certificate) => (
              <li key={certificate.serial}>
                <CertificateCard certificate={certificate} note={certificate.rescored && t('certificates:mine.rescored', certificate.rescored)}>
                  {certificate.renewAt !== null && (
                    <Link className="button button-main" to={certificate.renewAt}>
                      {t('certificates:renewal.renew')} <span className="sr-only">{certificate.serial}</span>
                    </Link>
                  )}
                  <Link className="button button-quiet" to={`/verify/${certificate.serial}`}>
                    {t('certificates:seePublicPage')}
                  </Link>
                  {certificate.hasBadge && (
                    <a className="button button-quiet" href={`/certificates/${certificate.serial}.json`} download>
                      {t('certificates:badge.file')} <span className="sr-only">{certificate.serial}</span>
                    </a>
                  )}
                </CertificateCard>
              </li>
            ))}
          </ul>
          <p className="mt-5 text-sm text-ink-soft">{t('certificates:badge.purpose')}</p>
          {certificates.some(({ hasBadge }) => !hasBadge) && <p className="mt-1 text-sm text-ink-soft">{t('certificates:badge.notYet')}</p>}
        </>
      )}
    </Page>
  )
}
