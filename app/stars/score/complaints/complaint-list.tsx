import { useTranslation } from 'react-i18next'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import type { ShownComplaint } from './complaint-pages.server.ts'
import { ComplaintText } from './complaint-text.tsx'

type Kept = ShownComplaint & { recorder: string; mayDecide: boolean }

/** The complaints of a team; an appeal is decided by somebody else than who recorded it. */
export function ComplaintList({ complaints, refusal }: { complaints: Kept[]; refusal: FormFaults | undefined }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{t('score-desk:complaints.kept')}</h2>
      <ul className="mt-3 space-y-4">
        {complaints.map((complaint) => (
          <li key={complaint.id} className="card space-y-3">
            <h3>{complaint.person}</h3>
            <ComplaintText complaint={complaint} />
            <p className="text-sm text-ink-soft">{t('score-desk:complaints.recorder', { name: complaint.recorder })}</p>
            {complaint.appeal !== null && complaint.decision === null && !complaint.mayDecide && <p className="notice">{t('score-desk:complaints.waits')}</p>}
            {complaint.mayDecide && (
              <PostForm refusal={refusal?.values['complaint'] === complaint.id ? refusal : undefined} className="space-y-4 border-t border-line pt-4">
                <input type="hidden" name="deed" value="decide" />
                <input type="hidden" name="complaint" value={complaint.id} />
                <Field name="reason" label={t('score-desk:complaints.reason')} />
                <div className="flex flex-wrap gap-3">
                  <Submit voice="plain" name="verdict" value="uphold">
                    {t('score-desk:complaints.uphold')}
                  </Submit>
                  <Submit voice="plain" name="verdict" value="overturn">
                    {t('score-desk:complaints.overturn')}
                  </Submit>
                </div>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
