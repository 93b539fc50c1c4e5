import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'
import { Field, type FormFaults } from '#app/ui/form.tsx'
import type { BlueprintTable, TableCell } from './blueprint-table.ts'
import { placeWords } from './blueprint-words.ts'

type Props = { tables: readonly BlueprintTable[]; refusal: FormFaults | null }

/** A fold for each type; those that are asked for are open, and all of them where nothing is yet. */
export function BlueprintTables({ tables, refusal }: Props) {
  const { t } = useTranslation()
  const isBlank = tables.every(({ questions }) => questions === 0)
  return (
    <div className="blueprints">
      {tables.map((table) => (
        <Fold key={table.pointsName} className="card" open={table.questions > 0 || hasFault(table, refusal) || (isBlank && table.type !== undefined)} label={t('papers:blueprint.type', { type: typeWords(table, t), count: table.questions, available: table.available })}>
          <div className="mt-3 max-w-40">
            <Field name={table.pointsName} label={t('papers:blueprint.points')} inputMode="text" defaultValue={`${table.points / 100}`} maxLength={7} />
          </div>
          <OneTable table={table} refusal={refusal} />
        </Fold>
      ))}
    </div>
  )
}

function typeWords({ type }: BlueprintTable, t: ReturnType<typeof useTranslation>['t']): string {
  return type === undefined ? t('papers:axis.anyType') : t(`quizzes:type.${type}`)
}

function hasFault({ pointsName, rows }: BlueprintTable, refusal: FormFaults | null): boolean {
  const names = [pointsName, ...rows.flatMap(({ cells }) => cells.map(({ name }) => name))]
  return names.some((name) => refusal?.faults[name] !== undefined)
}

function OneTable({ table, refusal }: { table: BlueprintTable; refusal: FormFaults | null }) {
  const { t } = useTranslation()
  const { type, difficulties, rows, sums, questions } = table
  const headOf = (difficulty: number | null | undefined) => (difficulty === undefined ? t('papers:axis.any') : difficulty === null ? t('papers:axis.noDifficulty') : t('papers:axis.difficulty', { difficulty }))
  const topicOf = (topic: string | null | undefined) => (topic === undefined ? t('papers:axis.anyTopic') : (topic ?? t('papers:axis.noTopic')))
  return (
    // Focusable, so that the keyboard can scroll it too.
    <div className="blueprint" role="region" tabIndex={0} aria-label={typeWords(table, t)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('papers:blueprint.topic')}</th>
            {difficulties.map((difficulty) => (
              <th key={`${difficulty}`} scope="col">
                {headOf(difficulty)}
              </th>
            ))}
            <th scope="col">{t('papers:blueprint.sum')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ topic, cells, sum }) => (
            <tr key={JSON.stringify(topic) ?? ''}>
              <th scope="row">{topicOf(topic)}</th>
              {cells.map((cell) => (
                <CellField key={cell.name} cell={cell} refusal={refusal} label={t('papers:blueprint.cell', { place: placeWords({ type, topic, difficulty: cell.difficulty }, t) })} />
              ))}
              <td>{sum}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('papers:blueprint.sum')}</th>
            {sums.map((sum, column) => (
              <td key={`${difficulties[column]}`}>{sum}</td>
            ))}
            <td>{questions}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function CellField({ cell, refusal, label }: { cell: TableCell; refusal: FormFaults | null; label: string }) {
  const { t } = useTranslation()
  const { name, count, available, short } = cell
  const note = useId()
  const fault = refusal?.faults[name]
  const typed = refusal?.values[name] ?? (count === 0 ? '' : `${count}`)
  if (available === 0 && typed === '') return <td className="blueprint-none">—</td>
  return (
    <td>
      <input name={name} aria-label={label} defaultValue={typed} inputMode="numeric" maxLength={8} className="field-input" aria-invalid={fault !== undefined || short !== null} aria-describedby={note} />
      <span id={note} className={short || fault ? 'text-bad' : 'text-ink-soft'}>
        {fault ? t(fault) : t('papers:blueprint.available', { count: available })}
        {!fault && short && <span>{t(short.isAlone ? 'papers:blueprint.short' : 'papers:blueprint.shortTogether', { count: short.lacking })}</span>}
      </span>
    </td>
  )
}
