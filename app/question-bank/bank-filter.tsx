import { Form, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { BankFilter } from './forms.ts'
import { questionTypes } from './question-types.ts'

type Props = { filter: BankFilter; topics: readonly string[]; unit: string }

export function BankFilterForm({ filter, topics, unit }: Props) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const selects = [
    { name: 'topic', value: filter.topic, options: topics.map((topic) => ({ value: topic, label: topic })) },
    { name: 'difficulty', value: `${filter.difficulty ?? ''}`, options: [1, 2, 3, 4, 5].map((one) => ({ value: `${one}`, label: `${one}` })) },
    { name: 'type', value: filter.type ?? '', options: questionTypes.map((type) => ({ value: type, label: t(`quizzes:type.${type}`) })) },
  ]
  return (
    <Form action={pathname} className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="unit" value={unit} />
      {selects.map(({ name, value, options }) => (
        <label key={`${name} ${value}`} className="min-w-0">
          <span className="field-label">{t(`question-bank:filter.${name}`)}</span>
          <select name={name} defaultValue={value} className="field-input max-w-56">
            <option value="">{t('question-bank:filter.all')}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button className="button">{t('question-bank:filter.show')}</button>
    </Form>
  )
}
