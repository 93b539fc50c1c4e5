import { translator } from '#app/languages/languages.server.ts'
import type { Language } from '#app/platform/i18n.ts'
import type { Chosen } from '#app/quizzes/analysis/chosen-attempts.ts'
import { isShape, itemFigures, paperFigures, rounded, sayPaperFigure } from './figure-words.ts'
import type { Analysis, QuizFigures } from './quiz-analysis.server.ts'

type Value = string | number | null
type Sheet = { name: string; head: string[]; widths: number[]; rows: Value[][] }
type Drawn = { figures: QuizFigures; analysis: Analysis; chosen: Chosen; language: Language }

/** The analysis as an Excel file: a sheet of the paper and one of its questions. Percentages are numbers, 37.5 for 37.5 %. */
export async function drawAnalysis(drawn: Drawn): Promise<Uint8Array<ArrayBuffer>> {
  // Large, and needed by nobody else: it is loaded with the first export.
  const { default: excel } = await import('exceljs')
  const book = new excel.Workbook()
  for (const { name, head, widths, rows } of [paperSheet(drawn), itemSheet(drawn)]) {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }], pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } })
    sheet.columns = head.map((header, index) => ({ header, width: widths[index] ?? 14 }))
    sheet.addRows(rows)
    sheet.getRow(1).font = { bold: true }
    sheet.eachRow((row) => {
      row.alignment = { vertical: 'top', wrapText: true }
    })
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function paperSheet({ figures, analysis, chosen, language }: Drawn): Sheet {
  const t = translator(language)
  const { paper, passMark } = analysis
  const name = (figure: (typeof paperFigures)[number]) => t(`quiz-analysis:paper.${figure}`) + (isShape(figure) ? '' : ' %')
  return {
    name: t('quiz-analysis:sheet.paper'),
    head: [t('quiz-analysis:sheet.figure'), t('quiz-analysis:sheet.value'), t('quiz-analysis:sheet.meaning')],
    widths: [30, 14, 70],
    rows: [
      [t('quiz-analysis:sheet.chosen'), t(`quiz-analysis:choose.${chosen}`), null],
      [t('quiz-analysis:sheet.attempts'), figures.attempts, null],
      [t('quiz-analysis:sheet.takers'), figures.takers, figures.movesByChance ? t('quiz-analysis:byChance', { count: figures.takers }) : null],
      [t('quiz-analysis:sheet.passed'), figures.passed, null],
      [`${t('quiz-analysis:sheet.passMark')} %`, passMark, null],
      ...paperFigures.map((figure): Value[] => [name(figure), valueOf(paper[figure]), sayPaperFigure(figure, paper, t)]),
    ],
  }
}

function itemSheet({ analysis, language }: Drawn): Sheet {
  const t = translator(language)
  return {
    name: t('quiz-analysis:sheet.items'),
    head: [...['number', 'question', 'type', 'flags', 'count'].map((key) => t(`quiz-analysis:items.${key}`)), ...itemFigures.map((figure) => `${t(`quiz-analysis:items.${figure}`)} %`)],
    widths: [8, 50, 12, 18, 10],
    rows: analysis.items.map((item) => [
      item.number,
      item.prompt,
      t(`quizzes:type.${item.type}`),
      item.flags.map((flag) => t(`quiz-analysis:flag.${flag}`)).join(' / '),
      item.count,
      ...itemFigures.map((figure) => valueOf(item[figure])),
    ]),
  }
}

function valueOf(figure: number | null): number | null {
  return figure === null ? null : rounded(figure)
}
