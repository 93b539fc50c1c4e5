// The small script of the staff's pages: starts the worker, says what waits, and asks before what waits is lost. Without
// a worker, as over plain HTTP, it still sees to it that what is kept for an account goes with it.
import { dropNotes } from '../account-notes.ts'
import { saysProgress } from '../rules/addresses.ts'
import type { Standing } from '../rules/entry.ts'
import { fill, fillLine, fillList, fillPlaces, standsIn, type Words } from './notes.ts'

/** A page that is being left anyway need not be asked for again. */
const leavingMs = 400
const patienceMs = 5_000
/** A page left open must not keep a session alive by asking. */
const mostTries = 60

/** The sentences of one language, put in by the build. */
declare const WORDS: Words

/** Signing out is under way from this very page: to ask for it anew would take that back on a slow device. */
let isLeaving = false

const account = document.currentScript?.dataset['account']
if (account !== undefined) guardNotes(account)
if (account !== undefined && 'serviceWorker' in navigator) start(account, navigator.serviceWorker)

function guardNotes(account: string): void {
  dropNotes(account)
  // Not on the way down: a sign-out that is called off there comes to nothing.
  addEventListener('submit', ({ target }) => {
    if (!(target instanceof HTMLFormElement) || new URL(target.action).pathname !== '/logout') return
    isLeaving = true
    dropNotes(null)
  })
}

function start(account: string, workers: ServiceWorkerContainer): void {
  const shown = { words: WORDS, language: document.documentElement.lang, onSeen: (seen: string[]) => tell({ seen }) }
  let standing: Standing = { account, waiting: [], told: [], pages: [] }
  const tell = (message: object) => void workers.ready.then(({ active }) => active?.postMessage(message))
  const state = document.documentElement.dataset
  const isCutOff = () => standsIn() || (state['kept'] !== undefined && state['back'] === undefined)
  const isHere = ({ path }: { path: string }) => path === location.pathname

  const show = (next: Standing): void => {
    // What waited has been sent: where it was done, and where it is counted, the page as the server has it now.
    const isSent = next.waiting.length < standing.waiting.length
    if (isSent && (standsIn() || saysProgress(location.pathname) || (standing.waiting.some(isHere) && !next.waiting.some(isHere)))) location.reload()
    standing = next
    fillPlaces(next, shown)
    const line = document.getElementById('offline-line')
    if (line) fillLine(line, next, shown)
    const list = document.getElementById('offline-list')
    if (list) fillList(list, next, shown)
  }

  workers.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'object' || data === null) return
    // Somebody else is here, or nobody: this page is not to be seen any longer. Of the sign-in page one may have begun to fill in the form.
    if ('here' in data && data.here !== account && !isLeaving) setTimeout(() => location.pathname !== '/login' && location.reload(), leavingMs)
    if ('standing' in data && isStanding(data.standing) && data.standing.account === account) show(data.standing)
  })
  workers.startMessages()

  addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement)) return
    const path = new URL(form.action).pathname
    const waiting = standing.waiting.length
    if (path === '/logout' && waiting > 0 && !confirm(fill(WORDS.leave, { n: waiting }))) stop(event)
    const isUnchosen = path === '/practice' && !form.querySelector('[name^="answer."]:checked')
    if (isUnchosen && state['kept']) {
      stop(event)
      alert(WORDS.unchosen)
    }
  }, true)

  // Without a network a page that is alive cannot get the next one piecemeal: links lead to whole pages.
  addEventListener('click', (event) => {
    if ((!navigator.onLine || state['kept'] !== undefined) && event.target instanceof Element && event.target.closest('a[href^="/"]')) event.stopPropagation()
  }, true)

  // A browser may say that it is online before it is, or while it is not: what matters is tried.
  const tryAgain = (): void => {
    if (document.visibilityState !== 'visible') return
    if (standing.waiting.length > 0) tell({ isBack: true })
    else if (isCutOff()) fetch('/healthz').then(({ ok }) => ok && returned(), () => undefined)
  }
  // A lesson is not taken from under its reader's eyes; a list is.
  const returned = (): void => {
    if (standsIn() || location.pathname === '/offline') return location.reload()
    state['back'] = ''
    show(standing)
  }
  addEventListener('online', tryAgain)
  let triesLeft = mostTries
  setInterval(() => triesLeft-- > 0 && tryAgain(), patienceMs)

  void workers.register('/worker.js').catch(() => undefined)
  let opened = ''
  const tellOpened = (): void => {
    if (opened === location.pathname) return
    opened = location.pathname
    tell({ opened, files: performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname) })
  }
  addEventListener('load', tellOpened)
  // A page that is alive becomes the next one in place, with a title of its own.
  new MutationObserver(tellOpened).observe(document.head, { childList: true, subtree: true, characterData: true })
}

function stop(event: Event): void {
  event.preventDefault()
  event.stopPropagation()
}

function isStanding(found: unknown): found is Standing {
  return typeof found === 'object' && found !== null && 'account' in found
}
