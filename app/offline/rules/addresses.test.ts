import fc from 'fast-check'
import { expect, test } from 'vitest'
import { filesIn, isImmutable, isKept, isSendable, lessonsIn, pageOf, saysProgress, treatmentOf } from './addresses.ts'

const page = (pathname: string, search = '') => treatmentOf({ method: 'GET', pathname, search, isPage: true })
const asked = (pathname: string, method = 'GET') => treatmentOf({ method, pathname, search: '', isPage: false })

test('lessons, courses, the daily question and the list of them are kept', () => {
  for (const path of ['/learn/a', '/learn/a/b-c', '/practice', '/offline']) expect([path, page(path), isKept(path)]).toEqual([path, 'page', true])
})

test('nothing of others, no vote, no paper and no attempt is ever kept', () => {
  const others = ['/team', '/team/progress', '/admin/people', '/stars/2026-11/ballot', '/attempts/1', '/certificates/SH.pdf', '/mentoring/1', '/verify/x', '/wall/kind-words', '/account/photo']
  for (const path of others) expect([path, page(path), isKept(path)]).toEqual([path, 'past', false])
  for (const path of ['/photos/a/96', '/wall', '/wall/bundle', '/wall/photos/a/96', '/attempts/1/hands/2']) expect([path, asked(path)]).toEqual([path, null])
})

test('the display is left to its own worker', () => {
  for (const path of ['/wall', '/wall/worker.js', '/wall/events', '/wall/bundle']) for (const isPage of [true, false]) expect(treatmentOf({ method: 'GET', pathname: path, search: '', isPage })).toBeNull()
})

test('only a lesson read and a daily answer wait when they cannot be sent', () => {
  fc.assert(
    fc.property(fc.webPath(), (pathname) => {
      const isSend = treatmentOf({ method: 'POST', pathname, search: '', isPage: true }) === 'send'
      expect(isSend).toBe(isSendable(pageOf(pathname)) && treatmentOf({ method: 'GET', pathname, search: '', isPage: true }) !== 'door')
    }),
  )
  for (const path of ['/stars/2026-11/ballot', '/attempts/1/answers', '/attempts/1/hand-in', '/mentoring/1', '/account', '/outbox', '/learn/a/b/scenes/c']) expect([path, asked(path, 'POST')]).toEqual([path, null])
  for (const path of ['/learn/a/b', '/learn/a/b.data', '/practice', '/practice.data']) expect([path, asked(path, 'POST')]).toEqual([path, 'send'])
})

test('a page of a list further back is not kept in the place of the first', () => {
  expect([page('/practice', '?page=2'), page('/practice')]).toEqual(['way', 'page'])
})

test('sign-in, sign-out and preferences are doors, whole or piecemeal', () => {
  for (const path of ['/login', '/login.data', '/logout', '/preferences.data']) for (const method of ['GET', 'POST']) expect(asked(path, method)).toBe('door')
})

test('a page and its data are one page', () => {
  expect(['/_root.data', '/learn/a.data', '/learn/a', '/'].map(pageOf)).toEqual(['/', '/learn/a', '/learn/a', '/'])
})

test('only what has its content in its name is taken without a second look', () => {
  expect(['/assets/page-DP6TO6Yk.js', '/assets/styles-QEoaTJ-y.css', '/lesson-pictures/aB-1', '/hands/A.svg', '/star.svg', '/learn/a-12345678'].map(isImmutable)).toEqual([true, true, true, false, false, false])
})

test('a course leads to its own lessons, each once', () => {
  const html = '<a href="/learn/a/one">1</a><a href="/learn/a/two">2</a><a href="/learn/a/one">1</a><a href="/learn/b/three">3</a><a href="/learn/a">up</a><a href="https://elsewhere/learn/a/four">4</a>'
  expect(lessonsIn(html, '/learn/a')).toEqual(['/learn/a/one', '/learn/a/two'])
})

test('a page’s files are its own, wherever its markup names them', () => {
  const html = '<link href="/assets/a-12345678.css"><img src="/hands/A.svg"><img src="/lesson-pictures/aB-1"><img src="/photos/x/96"><script>import "/assets/b-12345678.js"</script><a href="/stars">'
  expect(filesIn(html)).toEqual(['/assets/a-12345678.css', '/hands/A.svg', '/lesson-pictures/aB-1', '/assets/b-12345678.js'])
})

test('what was sent is counted anew on pages that say how far one is, and nowhere else where one may be typing', () => {
  for (const path of ['/', '/learn', '/learn/service-etiquette']) expect(saysProgress(path)).toBe(true)
  for (const path of ['/learn/service-etiquette/calming', '/practice', '/attempts/1', '/questions', '/team/courses', '/wall/kind-words']) expect(saysProgress(path)).toBe(false)
})
