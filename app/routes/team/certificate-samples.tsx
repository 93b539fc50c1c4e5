import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { SampleChoice, sampleKinds, sampleLanguages } from '#app/certificates/samples.ts'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { TeamPicker } from '#app/desk/team-picker.tsx'
import { translator } from '#app/languages/languages.server.ts'
import { requireTeam } from '#app/people/guard.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'revoke-certificates' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team, teams } = await requireTeam(asked, 'revoke-certificates')
  const { language } = SampleChoice.parse({ language: member.language, ...Object.fromEntries(new URL(asked.request.url).searchParams) })
  const names = teams.map(({ id, name }) => ({ id, name }))
  return { title: translator(member.language)('certificate-desk:samples.page'), team: { id: team.id, name: team.name }, teams: names, language }
}

export default function CertificateSamplesPage() {
  const { title, team, teams, language } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  const desk = useDeskAddress()
  const address = (kind: string, rest: string) => `/team/certificates/sample?unit=${team.id}&kind=${kind}&language=${language}${rest}`
  return (
    <Page title={title} intro={t('certificate-desk:samples.intro')} crumbs={[{ to: desk('/team'), label: t('common:places.team') }, { to: desk('/team/certificates'), label: t('team:places.certificates') }]} width="wide">
      <div className="space-y-6">
        <div>
          <TeamPicker team={team} teams={teams} />
        </div>
        <nav aria-label={t('certificate-desk:samples.languages')} className="flex flex-wrap gap-2">
          {sampleLanguages.map((one) => (
            <Link key={one} to={`?unit=${team.id}&language=${one}`} className={one === language ? 'button button-main' : 'button'} aria-current={one === language ? 'page' : undefined}>
              {t(`certificate-desk:samples.language.${one}`)}
            </Link>
          ))}
        </nav>
        <ul className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
          {sampleKinds.map((kind) => (
            <li key={kind} className="card space-y-3">
              <h2>{t(`certificates:kind.${kind}`)}</h2>
              {(kind === 'pairing' ? [1, 2] : [1]).map((page) => (
                <img key={page} className="h-auto w-full" width={842} height={595} loading="lazy" src={address(kind, `&page=${page}`)} alt={t('certificate-desk:samples.alt', { kind: t(`certificates:kind.${kind}`), page })} />
              ))}
              <p>
                <a className="button" href={address(kind, '&as=pdf')} target="_blank" rel="noreferrer">
                  {t('certificates:open')} <span className="sr-only">{t(`certificates:kind.${kind}`)}</span>
                </a>
              </p>
            </li>
          ))}
        </ul>
      </div>
    </Page>
  )
}
