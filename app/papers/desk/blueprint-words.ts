import type { Translate } from '#app/platform/i18n.ts'
import type { Cell, Place } from '../blueprint.ts'
import type { Shortage } from '../drawing.ts'

/** Where a cell is: "单选题 · 应急 · 难度 2". */
export function placeWords({ type, topic, difficulty }: Place, t: Translate): string {
  return t('papers:place', {
    type: type === undefined ? t('papers:axis.anyType') : t(`quizzes:type.${type}`),
    topic: topic === undefined ? t('papers:axis.anyTopic') : (topic ?? t('papers:axis.noTopic')),
    difficulty: difficulty === undefined ? t('papers:axis.anyDifficulty') : difficulty === null ? t('papers:axis.noDifficulty') : t('papers:axis.difficulty', { difficulty }),
  })
}

/** What stands in the way of a paper, one sentence for each shortage. */
export function shortageWords(shortages: readonly Shortage[], cells: readonly Cell[], t: Translate): string[] {
  return shortages.map(({ cells: indexes, needed, available }) => {
    const short = indexes.flatMap((index) => cells[index] ?? [])
    const places = short.map((cell) => (short.length === 1 ? placeWords(cell, t) : t('papers:shortage.cell', { place: placeWords(cell, t), count: cell.count })))
    return t(short.length === 1 ? 'papers:shortage.one' : 'papers:shortage.together', { place: places.join(t('papers:shortage.and')), needed, available, lacking: needed - available })
  })
}
