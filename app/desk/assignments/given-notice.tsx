import { useTranslation } from 'react-i18next'
import { Done } from '#app/ui/done.tsx'
import type { AssignmentCard } from './assignment-lists.server.ts'

type GivenNoticeProps = { assignments: readonly AssignmentCard[]; /** What was just given, and what had been given before. */ said: { given: readonly string[]; before: readonly string[] } }

/** Says what was just given to whom; or, kindly, that it had been given already. */
export function GivenNotice({ assignments, said: { given, before } }: GivenNoticeProps) {
  const { t, i18n } = useTranslation()
  const whomOf = (ids: readonly string[]) => assignments.filter(({ id }) => ids.includes(id)).map(({ whom, isForUnit }) => (isForUnit ? t('assignments:form.wholeUnit', { unit: whom }) : whom))
  const [one] = assignments.filter(({ id }) => given.includes(id) || before.includes(id))
  if (!one) return null
  const words = (ids: readonly string[]) => ({ title: one.title, day: one.dueOn, whom: new Intl.ListFormat(i18n.language).format(whomOf(ids)) })
  return (
    <Done key={[...given, ...before].join()} className="mb-6">
      {given.length > 0 && <span className="block">{t('assignments:given.given', words(given))}</span>}
      {before.length > 0 && <span className="block">{t('assignments:given.before', words(before))}</span>}
    </Done>
  )
}
