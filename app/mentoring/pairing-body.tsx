import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { FormFaults } from '#app/ui/form.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { Invitation } from './invitation.tsx'
import { PairFaces } from './pair-faces.tsx'
import type { PairingPage } from './pairing-page.server.ts'
import { StageSection } from './sign-offs/stage-section.tsx'
import { StageBar } from './stage-bar.tsx'

/** All of one pairing below its title. */
export function PairingBody({ pairing, refusal }: { pairing: PairingPage; refusal: FormFaults | null }) {
  const { t, i18n } = useTranslation()
  const { state, viewer, mentor, mentee, title, stages, signed, total, endReason, requestKey } = pairing
  const may = state === 'running' && viewer !== 'lead' ? (viewer === 'mentor' ? 'observe' : 'dispute') : 'look'
  const reached = stages.filter(({ standing }) => standing !== 'ahead').flatMap(({ skills }) => skills)
  // What was returned waits for the mentee's practice: a mentor goes on with what is open.
  const waiting = { observe: 'open', dispute: 'returned', look: '' }[may]
  const next = reached.find((skill) => skill.state === waiting) ?? null
  const fault = refusal?.faults['form']
  const sheet = {
    may,
    mayTalk: viewer !== 'mentee',
    nextSkill: next?.id ?? null,
    requestKey,
    refusal: fault ? null : refusal,
    done: refusal ? null : pairing.done,
  } as const
  return (
    <div className="space-y-6">
      {fault && (
        <p role="alert" className="notice notice-bad">
          {t(fault, refusal.values)}
        </p>
      )}
      {state === 'complete' && <Completed pairing={pairing} />}
      {state === 'ended' && <p className="notice">{t('mentoring:endedBecause', { reason: endReason })}</p>}
      <section className="card space-y-4">
        <PairFaces mentor={mentor} mentee={mentee} isInvited={state === 'invited'} />
        <StageBar stages={stages} isComplete={state === 'complete'} />
        <div>
          <progress className="bar block" value={signed} max={total} aria-label={t('mentoring:progress')} />
          <p className="mt-2 text-sm text-ink-soft">
            {i18n.language === 'en' ? title.en : title.zh} · {t('mentoring:signedOf', { signed, total })}
          </p>
        </div>
        {pairing.agreement && (
          <p>
            <a className="button" href={`/certificates/${pairing.agreement}.pdf`} target="_blank" rel="noreferrer">
              {t('mentoring:agreement.open')}
            </a>
          </p>
        )}
      </section>
      {state === 'invited' && <Invitation viewer={viewer} hasAccepted={viewer === 'mentor' ? mentor.accepted : mentee.accepted} refusal={fault ? null : refusal} />}
      {stages.map((stage) => (
        <StageSection key={stage.id} stage={stage} sheet={sheet} />
      ))}
      {pairing.played.length > 0 && (
        <section aria-labelledby="played">
          <h2 id="played" className="mb-2">
            {t('mentoring:played', { name: mentee.name })}
          </h2>
          <LinkList rows={pairing.played.map(({ to, title: scene, times }) => ({ to, icon: 'branch', label: scene, note: t('learning:scene.times', { count: times }) }))} />
        </section>
      )}
    </div>
  )
}

function Completed({ pairing: { mentee, certificate, viewer } }: { pairing: PairingPage }) {
  const { t } = useTranslation()
  return (
    <div role="status" className="notice border-zhu bg-zhu-tint">
      <p className="text-lg">{t('mentoring:completed', { name: mentee.name })}</p>
      {certificate && viewer === 'mentee' && (
        <p className="mt-2">
          <Link to="/certificates" className="button button-honour">
            {t('mentoring:seeCertificate')}
          </Link>
        </p>
      )}
    </div>
  )
}
