import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { EmptyState } from '#app/ui/page.tsx'
import { PairingCard } from './pairing-card.tsx'
import type { PairingSummary } from './pairing-lists.server.ts'
import { TalkForm } from './sign-offs/talk-form.tsx'

const states = ['running', 'invited', 'complete', 'ended'] as const

/** All pairings of a team by state; what stands still comes first. */
export function TeamPairings({ pairings, refusal }: { pairings: PairingSummary[]; refusal: FormFaults | null }) {
  const { t } = useTranslation()
  if (pairings.length === 0) return <EmptyState>{t('mentoring:team.empty')}</EmptyState>
  const groups = states.map((state) => ({ state, rows: pairings.filter((pairing) => pairing.state === state) }))
  return (
    <div className="space-y-8">
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ state, rows }) => (
          <section key={state}>
            <h2 className="mb-3">{t(`mentoring:team.group.${state}`)}</h2>
            <ul className="grid grid-cols-1 gap-4 xl:grid-cols-2">
              {rows.map((pairing) => (
                <li key={pairing.id}>
                  <PairingCard pairing={pairing}>
                    <Disputes pairing={pairing} />
                    {(state === 'running' || state === 'invited') && <EndFold id={pairing.id} refusal={refusal} />}
                  </PairingCard>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  )
}

function Disputes({ pairing: { id: pairing, disputes } }: { pairing: PairingSummary }) {
  const { t, i18n } = useTranslation()
  return disputes.map(({ id, title, returned, disputed }) => (
    <div key={id} className="notice notice-bad space-y-1">
      <p className="flex items-center gap-2 font-medium">
        <Icon name="flag" /> {t('mentoring:dispute.of', { skill: i18n.language === 'en' ? title.en : title.zh })}
      </p>
      <p className="text-sm">{t('mentoring:dispute.returned', { reason: returned })}</p>
      <p className="text-sm">{t('mentoring:dispute.disputed', { reason: disputed })}</p>
      <div className="pt-2">
        <TalkForm pairing={pairing} dispute={id} />
      </div>
    </div>
  ))
}

function EndFold({ id, refusal }: { id: string; refusal: FormFaults | null }) {
  const { t } = useTranslation()
  const own = refusal?.values['pairing'] === id ? refusal : null
  return (
    <Fold open={own !== null} label={t('mentoring:team.end')}>
      <PostForm refusal={own} className="space-y-3">
        <input type="hidden" name="deed" value="end" />
        <input type="hidden" name="pairing" value={id} />
        <Field name="reason" type="textarea" rows={2} label={t('mentoring:team.whyEnd')} />
        <Submit voice="danger">{t('mentoring:team.end')}</Submit>
      </PostForm>
    </Fold>
  )
}
