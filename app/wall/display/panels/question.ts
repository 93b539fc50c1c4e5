import { bilingual, element, heading, prose } from '../element.ts'
import { both } from '../words.ts'
import type { AskedQuestion, Bilingual, PanelOf } from '../../panel.ts'

/** A board of two sheets: what is asked today, and what was right yesterday. */
export function drawQuestion({ today, yesterday }: PanelOf<'question'>): HTMLElement {
  return element(
    'section.panel.panel-learning.panel-question',
    element(
      'div.board',
      heading(both((of) => of.question.title)),
      element('div.sheets', today && drawToday(today), yesterday && drawYesterday(yesterday)),
    ),
  )
}

function drawToday({ prompt, options }: AskedQuestion): HTMLElement {
  return element(
    'article.sheet.sheet-today',
    bilingual('p.sheet-label', both((of) => of.question.today)),
    sentence('h2.fits', prompt),
    element('ol.options.fits', ...options.map((option, index) => element('li', element('b', String.fromCharCode(65 + index)), bilingual('span.option', option)))),
    bilingual('p.sheet-small', both((of) => of.question.tomorrow)),
  )
}

function drawYesterday({ prompt, answers }: { prompt: Bilingual; answers: Bilingual[] }): HTMLElement {
  return element(
    'article.sheet.sheet-yesterday',
    bilingual('p.sheet-label', both((of) => of.question.yesterday)),
    sentence('p.asked.fits', prompt),
    element('ul.answers.fits', ...answers.map((answer) => bilingual('li', answer))),
  )
}

/** Long enough to break: its last line is never one lonely character. */
function sentence(description: string, { zh, en }: Bilingual): HTMLElement {
  const said = bilingual(description, { zh: '', en })
  said.prepend(prose('span.zh', zh))
  return said
}
