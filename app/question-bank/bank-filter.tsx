import { Form, useLocation } from '@remix-run/react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { FilterChoice } from '#app/ui/filter-choice.tsx'
import type { BankFilter } from './forms.ts'
import { questionTypes } from './question-types.ts'

type Props = { filter: BankFilter; topics: readonly string[]; unit: string; outCount: number }

/** Words and choices, together, in the address: those in use, or those that were taken out. */
export function BankFilterForm({ filter, topics, unit, outCount }: Props) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const words = useId()
  const selects = [
    { name: 'topic', value: filter.topic, options: topics.map((topic) => ({ value: topic, label: topic })) },
    { name: 'difficulty', value: `${filter.difficulty ?? ''}`, options: [1, 2, 3, 4, 5].map((one) => ({ value: `${one}`, label: `${one}` })) },
    { name: 'type', value: filter.type ?? '', options: questionTypes.map((type) => ({ value: type, label: t(`quizzes:type.${type}`) })) },
  ]
  return (
    <Form action={pathname} role="search" className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="unit" value={unit} />
      <div className="basis-full">
        <label htmlFor={words} className="field-label">
          {t('question-bank:filter.words')}
        </label>
        <input key={filter.words} id={words} type="search" name="words" defaultValue={filter.words} maxLength={200} placeholder={t('question-bank:filter.wordsHint')} className="field-input sm:max-w-md" />
      </div>
      {selects.map(({ name, value, options }) => (
        <FilterChoice key={`${name} ${value}`} name={name} label={t(`question-bank:filter.${name}`)} all={t('question-bank:filter.all')} options={options} value={value} />
      ))}
      {(outCount > 0 || filter.out) && (
        <label className="flex min-h-11 items-center gap-3">
          <input key={`${filter.out}`} type="checkbox" name="out" value="1" defaultChecked={filter.out} className="h-5 w-5 accent-qing" />
          {t('question-bank:filter.out', { count: outCount })}
        </label>
      )}
      <button className="button">{t('question-bank:filter.show')}</button>
    </Form>
  )
}
