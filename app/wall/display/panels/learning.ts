import { bilingual, element, heading, prose } from '../element.ts'
import { both, fill, words } from '../words.ts'
import type { Bilingual, CourseCard, NextExam, PanelOf, TeamFigure } from '../../panel.ts'

/** A notice board: sheets pinned on felt. */
export function drawLearning({ courses, lesson, certified, exam, next }: PanelOf<'learning'>): HTMLElement {
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
    // A bundle kept from before there were exams has neither.
    next
      ? element(
          'article.sheet.sheet-next',
          bilingual('p.sheet-label', both((of) => of.learning.next)),
          element('h2.fits', drawExamName('span', next)),
          drawTime(next.from, (of) => of.learning.from),
          drawTime(next.until, (of) => of.learning.until),
        )
      : null,
    exam
      ? element(
          'article.sheet.sheet-exam',
          bilingual('p.sheet-label', both((of) => of.learning.exam)),
          drawExamName('p.exam-title', exam),
          element('ul.certified.fits', ...exam.names.map((name) => element('li', name))),
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

function drawCourse({ title, summary, minutes, lessons, team }: CourseCard): HTMLElement {
  return element(
    'article.sheet.sheet-course',
    bilingual('h2.fits', title),
    prose('p.summary.fits', summary.zh),
    element(
      'div.sheet-foot',
      // A bundle kept from before this figure was there has none.
      team ? drawTeam(team) : null,
      element('p.sheet-small', fill(words.zh.learning.minutes, { minutes, lessons })),
    ),
  )
}

/** How much of the team has finished the course, as a bar and in words. */
function drawTeam({ done, total }: TeamFigure): HTMLElement {
  const bar = element('i.team-bar', element('i.team-done'))
  bar.style.setProperty('--done', String(done / total))
  const sentence = done === total ? (of: typeof words.zh) => of.learning.everybody : (of: typeof words.zh) => of.learning.team
  return element('div.team', bar, bilingual('p.sheet-small', both(sentence, () => ({ done, total }))))
}

/** In Chinese and under it in English, or as its lead wrote it. */
function drawExamName(description: string, { title, english = title }: Pick<NextExam, 'title' | 'english'>): HTMLElement {
  return english === title ? prose(description, title) : bilingual(`${description}.in-both`, { zh: title, en: english })
}

function drawTime(time: Bilingual, sentence: (of: typeof words.zh) => string): HTMLElement {
  return bilingual('p.sheet-when', both(sentence, (of) => ({ time: time[of] })))
}
