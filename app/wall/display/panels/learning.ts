import { bilingual, element, heading, prose } from '../element.ts'
import { both, fill, words } from '../words.ts'
import type { CourseCard, PanelOf } from '../../panel.ts'

/** A notice board: sheets pinned on felt. */
export function drawLearning({ courses, lesson, certified }: PanelOf<'learning'>): HTMLElement {
  const side = [
    lesson &&
      element(
        'article.sheet.sheet-lesson',
        bilingual('p.sheet-label', both((of) => of.learning.lesson)),
        bilingual('h2.fits', lesson.title),
        bilingual('p.sheet-small', lesson.course),
      ),
    certified.length > 0
      ? element(
          'article.sheet.sheet-certified',
          bilingual('p.sheet-label', both((of) => of.learning.certified)),
          element('ul.certified.fits', ...certified.map((name) => element('li', name))),
        )
      : null,
  ].filter((sheet) => sheet !== null)
  return element(
    'section.panel.panel-learning',
    element(
      'div.board',
      heading(both((of) => of.learning.title)),
      element(
        `div.sheets.courses-${courses.length}.sides-${side.length}`,
        courses.length > 0 ? element('div.courses', ...courses.map(drawCourse)) : null,
        side.length > 0 ? element('div.side', ...side) : null,
      ),
      bilingual('p.together', both((of) => of.learning.together)),
    ),
  )
}

function drawCourse({ title, summary, minutes, lessons }: CourseCard): HTMLElement {
  return element(
    'article.sheet.sheet-course',
    bilingual('h2.fits', title),
    prose('p.summary.fits', summary.zh),
    element('p.sheet-small', fill(words.zh.learning.minutes, { minutes, lessons })),
  )
}
