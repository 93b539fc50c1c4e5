import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import type { Fields } from '../draft/fields.ts'
import { DeedButton } from './deed-button.tsx'
import { useDraft } from './draft-context.ts'

type RowListProps = {
  at: string
  list: string
  title: string
  hint?: string
  /** What a row is called: “选项 A”. */
  nameOf: (index: number, row: Fields) => string
  /** Their order says something. */
  isOrdered?: boolean
  /** What stands at its head instead of its name, which a field of it then bears. */
  head?: (row: { at: string; row: Fields }) => ReactNode
  children: (row: { at: string; name: string; row: Fields; index: number }) => ReactNode
}

/** Rows of a question with buttons that add, move and take away: each sends the form, and nothing typed is lost. */
export function RowList({ at, list, title, hint, nameOf, isOrdered = false, head, children }: RowListProps) {
  const { t } = useTranslation()
  const draft = useDraft(at)
  const rows = draft.rows(list)
  const fault = draft.fault(list)
  const place = `${at}${list}`
  const anchor = `list-${place}`
  return (
    <fieldset id={anchor} className="scroll-mt-4 space-y-3" aria-describedby={fault ? `fault-${place}` : undefined}>
      <legend className="field-label">{title}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      {fault && (
        <p id={`fault-${place}`} className="field-fault">
          <Icon name="warn" /> {t(fault)}
        </p>
      )}
      {rows.map((row, index) => {
        const name = nameOf(index, row)
        return (
          <fieldset key={row['id'] ?? index} className="space-y-3 rounded-card border border-line p-3">
            <legend className="sr-only">{name}</legend>
            <div className="flex flex-wrap items-center justify-between gap-2">
              {head ? (
                head({ at: `${place}.${index}`, row })
              ) : (
                <span aria-hidden="true" className="font-semibold">
                  {name}
                </span>
              )}
              <span className="ml-auto flex gap-2">
                {isOrdered && index > 0 && (
                  <DeedButton deed={`up:${place}.${index}`} to={anchor} className="text-sm">
                    {t('question-editor:up')}
                    <span className="sr-only"> {name}</span>
                  </DeedButton>
                )}
                <DeedButton deed={`remove:${place}.${index}`} to={anchor} className="text-sm">
                  {t('question-editor:remove')}
                  <span className="sr-only"> {name}</span>
                </DeedButton>
              </span>
            </div>
            {row['id'] !== undefined && <input type="hidden" name={`${place}.${index}.id`} value={row['id']} />}
            {children({ at: `${place}.${index}`, name, row, index })}
          </fieldset>
        )
      })}
      <DeedButton deed={`add:${place}`} to={anchor}>
        {t(`question-editor:add.${list}`)}
      </DeedButton>
    </fieldset>
  )
}

export function letterAt(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : String(index + 1)
}

/** The head of a row whose one field bears its name. */
export function noName(): ReactNode {
  return null
}
