import { useTranslation } from 'react-i18next'
import { useFault } from '#app/ui/form.tsx'
import { Icon } from '#app/ui/icon.tsx'

type PeopleBoxesProps = { people: readonly { id: string; name: string }[]; chosen: readonly string[]; isNobody: boolean }

/** Who is in a photo, or that nobody is: one of the two has to be said, for a photo hangs only with everybody's consent. */
export function PeopleBoxes({ people, chosen, isNobody }: PeopleBoxesProps) {
  const { t } = useTranslation()
  const { fault, mend } = useFault('person')
  return (
    <fieldset onChange={mend} aria-describedby="people-hint" aria-invalid={fault !== undefined} tabIndex={-1}>
      <legend className="field-label">{t('wall-life:people.legend')}</legend>
      <p id="people-hint" className="field-hint">
        {t('wall-life:people.hint')}
      </p>
      <div className="mt-1 grid grid-cols-2 gap-x-4 sm:grid-cols-3">
        {people.map(({ id, name }) => (
          <Box key={id} name="person" value={id} label={name} isChosen={chosen.includes(id)} />
        ))}
        <Box name="nobody" value="on" label={t('wall-life:people.nobody')} isChosen={isNobody} />
      </div>
      {fault !== undefined && (
        <p className="field-fault">
          <Icon name="warn" /> {t(fault)}
        </p>
      )}
    </fieldset>
  )
}

function Box({ name, value, label, isChosen }: { name: string; value: string; label: string; isChosen: boolean }) {
  return (
    <label className="flex min-h-[44px] min-w-0 items-center gap-3">
      <input type="checkbox" name={name} value={value} defaultChecked={isChosen} className="h-5 w-5 flex-none accent-qing" />
      <span className="min-w-0 wrap-anywhere">{label}</span>
    </label>
  )
}
