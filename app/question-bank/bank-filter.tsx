import { Form, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { FilterChoice } from '#app/ui/filter-choice.tsx'
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
        <FilterChoice key={`${name} ${value}`} name={name} label={t(`question-bank:filter.${name}`)} all={t('question-bank:filter.all')} options={options} value={value} />
      ))}
      <button className="button">{t('question-bank:filter.show')}</button>
    </Form>
  )
}
