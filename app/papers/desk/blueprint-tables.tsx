import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { showPoints } from '#app/quizzes/points.ts'
import { Fold } from '#app/ui/fold.tsx'
import { Field, type FormFaults } from '#app/ui/form.tsx'
import type { BlueprintTable, TableCell } from './blueprint-table.ts'
import { placeWords, shortageWords } from './blueprint-words.ts'
import { liveTotals } from './live-totals.ts'
import { ShortageNotice } from './shortage-notice.tsx'

type Props = { tables: readonly BlueprintTable[]; refusal: FormFaults | null }

/**
 * A fold for each type; those that are asked for are open, and all of them where nothing is yet. With scripts the sums,
 * and what the bank lacks, follow what is typed; without they are those of what was sent last.
 */
export function BlueprintTables({ tables, refusal }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const live = liveTotals(tables, { ...refusal?.values, ...typed })
  const keep = ({ target }: FormEvent) => {
    if (target instanceof HTMLInputElement) setTyped({ ...typed, [target.name]: target.value })
  }
  const isBlank = tables.every(({ questions }) => questions === 0)
  // Which are open is decided once: none closes while one types.
  const isOpen = tables.map((table) => table.questions > 0 || hasFault(table, refusal) || (isBlank && table.type !== undefined))
  return (
    <>
      <div className="blueprints" onInput={keep}>
        {live.tables.map(({ table, points }, index) => (
          <Fold key={table.pointsName} className="card" open={isOpen[index] ?? false} label={t('papers:blueprint.type', { type: typeWords(table, t), count: table.questions, available: table.available })}>
            <div className="mt-3 flex flex-wrap items-end gap-x-6 gap-y-2">
              <div className="max-w-40">
                <Field name={table.pointsName} label={t('papers:blueprint.points')} inputMode="text" defaultValue={`${table.points / 100}`} maxLength={7} />
              </div>
              {table.questions > 0 && <p className="pb-2 text-ink-soft">{t('papers:blueprint.typePoints', { points: showPoints(points) })}</p>}
            </div>
            <OneTable table={table} refusal={refusal} />
          </Fold>
        ))}
      </div>
      <div role="status">
        <ShortageNotice sentences={shortageWords(live.shortages, live.cells, t)} />
      </div>
      <p className="text-lg">{t('papers:blueprint.total', { count: live.questions, points: showPoints(live.points) })}</p>
    </>
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
  const headOf = (difficulty: number | null | undefined) => (difficulty === undefined ? t('papers:axis.any') : difficulty === null ? t('papers:axis.none') : `${difficulty}`)
  const topicOf = (topic: string | null | undefined) => (topic === undefined ? t('papers:axis.anyTopic') : (topic ?? t('papers:axis.noTopic')))
  return (
    // Focusable, so that the keyboard can scroll it too.
    <div className="blueprint scrolls-on" role="region" tabIndex={0} aria-label={typeWords(table, t)}>
      <table>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>{t('papers:blueprint.topic')}</th>
            <th scope="colgroup" colSpan={difficulties.length}>{t('papers:blueprint.difficulty')}</th>
            <th scope="col" rowSpan={2}>{t('papers:blueprint.sum')}</th>
          </tr>
          <tr>
            {difficulties.map((difficulty) => (
              <th key={`${difficulty}`} scope="col">
                {headOf(difficulty)}
              </th>
            ))}
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
