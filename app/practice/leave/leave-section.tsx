import { useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Done } from '#app/ui/done.tsx'
import { Fold } from '#app/ui/fold.tsx'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { leaveDeeds } from './leave-deeds.ts'
import type { LeaveLine, LeaveView } from './leave.server.ts'

/** 请假 of one person: what stands, and a form for one more. */
export function LeaveSection({ leave: { today, leaves }, refusal }: { leave: LeaveView; refusal: FormFaults | null }) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const done = leaveDeeds.find((deed) => deed === search.get('leave'))
  return (
    <section className="card" aria-labelledby="leave">
      <h2 id="leave">{t('leave:title')}</h2>
      <p className="mt-1 text-sm text-ink-soft">{t('leave:hint')}</p>
      {done && !refusal && (
        <Done key={`${done} ${leaves.length}`} className="mt-3">
          {t(`leave:done.${done}`)}
        </Done>
      )}
      {leaves.length > 0 && (
        <ul className="mt-3 divide-y divide-line">
          {leaves.map((line) => (
            <LeaveRow key={line.id} line={line} />
          ))}
        </ul>
      )}
      <Fold key={leaves.length} className="mt-3" open={refusal !== null} label={t('leave:record')}>
        <PostForm refusal={refusal}>
          <input type="hidden" name="leave" value="record" />
          <Field name="fromDay" type="date" label={t('leave:from')} defaultValue={today} />
          <Field name="toDay" type="date" label={t('leave:to')} defaultValue={today} />
          <Submit>{t('leave:save')}</Submit>
        </PostForm>
      </Fold>
    </section>
  )
}

function LeaveRow({ line: { id, from, to, by, mayWithdraw } }: { line: LeaveLine }) {
  const { t } = useTranslation()
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-2">
      <span>
        {to === null ? from : t('leave:span', { from, to })}
        {by !== null && <span className="block text-sm text-ink-soft">{t('leave:by', { name: by })}</span>}
      </span>
      {mayWithdraw && (
        <PostForm className="">
          <input type="hidden" name="leave" value="withdraw" />
          <Submit voice="plain" name="withdraw" value={id}>
            {t('leave:withdraw')}
          </Submit>
        </PostForm>
      )}
    </li>
  )
}
