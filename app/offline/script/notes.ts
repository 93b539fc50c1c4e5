import type offline from '#app/languages/zh-CN/offline.json'
import type { Standing } from '../rules/entry.ts'

/** The sentences of the page, in its reader's language; {{n}} and {{time}} are filled in here. */
export type Words = (typeof offline)['said']

/** So long after a deed its page is opened to show that it was done. */
const justDoneMs = 5_000

type Shown = { words: Words; language: string; onSeen: (ids: string[]) => void }

/** Beside each form that has something waiting: that it waits, in the place of the form. */
export function fillPlaces({ waiting }: Standing, { words, language }: Shown): void {
  for (const place of document.querySelectorAll<HTMLElement>('.outbox-place')) {
    const here = waiting.filter(({ path }) => path === place.dataset['path'])
    const lines = here.slice(-1).flatMap(({ doneAt }) => [
      element('strong', fill(words.waiting, { n: here.length })),
      element('span', fill(words.waitingHere, { time: timeOf(doneAt, language) })),
    ])
    place.replaceChildren(...lines)
    // On a phone a form's place may lie below the fold: what has just been done is said where it is seen.
    if (here.some(({ doneAt }) => Date.now() - doneAt < justDoneMs)) place.scrollIntoView({ block: 'nearest' })
  }
}

/** At the top of the page: that it is a kept one, how much waits, and what became of what was sent. */
export function fillLine(line: HTMLElement, { waiting, told }: Standing, { words, language, onSeen }: Shown): void {
  const parts: HTMLElement[] = []
  const keptAt = Number(document.documentElement.dataset['kept'])
  if (keptAt > 0) {
    const isBack = document.documentElement.dataset['back'] !== undefined
    const said = standsIn() ? words.cutOff : fill(isBack ? words.back : words.kept, { time: timeOf(keptAt, language) })
    parts.push(element('p', `${said} `, link(location.href, words.reload)))
  }
  if (waiting.length > 0) {
    const titles = new Intl.ListFormat(language).format(waiting.map(({ title }) => title))
    parts.push(element('p', element('strong', fill(words.waiting, { n: waiting.length })), ` ${titles}`))
  }
  for (const { title, words: said, to } of told) parts.push(element('p', element('strong', title), ` ${said} `, ...(to === null ? [] : [link(to, words.more)])))
  if (told.length > 0) {
    const button = element('button', words.seen)
    button.className = 'button'
    button.addEventListener('click', () => onSeen(told.map(({ id }) => id)))
    parts.push(button)
  }
  line.replaceChildren(...parts)
}

/** On the page of what can be opened: what can be opened. */
export function fillList(list: HTMLElement, { pages }: Standing, { words, language }: Shown): void {
  const rows = pages
    .filter(({ path }) => path === '/practice' || path.split('/').length === 4)
    .map(({ path, title, keptAt }) => {
      const course = pages.find((page) => page.path.split('/').length === 3 && path.startsWith(`${page.path}/`))
      return element('li', link(path, title), element('span', course?.title ?? ''), element('span', fill(words.keptAt, { time: timeOf(keptAt, language) })))
    })
  list.replaceChildren(...(rows.length > 0 ? rows : [element('li', words.nothing)]))
}

/** Is this the page of what can be opened, in the place of one that cannot? */
export function standsIn(): boolean {
  return document.getElementById('offline-list') !== null && location.pathname !== '/offline'
}

export function fill(words: string, values: Record<string, string | number>): string {
  return words.replace(/\{\{(\w+)\}\}/g, (_slot, name: string) => String(values[name] ?? ''))
}

function timeOf(at: number, language: string): string {
  const isToday = new Date(at).toDateString() === new Date().toDateString()
  return new Date(at).toLocaleString(language, { ...(isToday ? {} : { month: 'long', day: 'numeric' }), hour: '2-digit', minute: '2-digit', hour12: false })
}

function link(to: string, words: string): HTMLElement {
  const made = document.createElement('a')
  made.href = to
  made.textContent = words
  return made
}

function element(name: string, ...content: (string | Node)[]): HTMLElement {
  const made = document.createElement(name)
  made.append(...content)
  return made
}
