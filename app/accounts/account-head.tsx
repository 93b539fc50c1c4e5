import { useTranslation } from 'react-i18next'
import { Avatar } from '#app/people/avatar.tsx'

type AccountHeadProps = {
  person: { id: string; name: string; employeeNumber: string; photoKey: string | null; unitName: string; position: string | null; roles: readonly string[] }
}

/** Who one is here. */
export function AccountHead({ person }: AccountHeadProps) {
  const { t } = useTranslation()
  const granted = person.roles.filter((role) => role !== 'MEMBER')
  return (
    <section className="card flex items-center gap-4">
      <Avatar {...person} size="lg" alone />
      <div className="min-w-0">
        <p className="text-xl font-semibold wrap-anywhere">{person.name}</p>
        <p className="text-ink-soft">{t('people:employeeNumberIs', { number: person.employeeNumber })}</p>
        <p className="text-ink-soft">
          {person.unitName}
          {person.position && ` · ${person.position}`}
        </p>
        {granted.length > 0 && (
          <p className="mt-2 flex flex-wrap gap-2">
            {granted.map((role) => (
              <span key={role} className="chip chip-qing">
                {t(`people:role.${role}`)}
              </span>
            ))}
          </p>
        )}
      </div>
    </section>
  )
}
