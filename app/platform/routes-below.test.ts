import { expect, test } from 'vitest'
import { areaOf, listAreas, narrowBuild } from './routes-below.ts'

const places: { id: string; path?: string; index?: boolean }[] = [
  { id: 'root', path: '' },
  { id: 'errors' },
  { id: 'today', index: true },
  { id: 'learn', path: 'learn' },
  { id: 'lesson', path: 'learn/:course/:lesson' },
  { id: 'stars', path: 'stars/:month' },
  { id: 'not-found', path: '*' },
]
const routes = Object.fromEntries(places.map((place) => [place.id, place]))
const build = { routes, assets: { routes } }

test('an address belongs to the area that its first word names, also where it brings data alone', () => {
  expect(['/', '/_root.data', '/learn', '/learn.data', '/learn/a/b', '/stars/2026-11.data', '//x', '/%E5'].map(areaOf)).toEqual([
    '', '', 'learn', 'learn', 'learn', 'stars', '', '%E5',
  ])
})

test('an area has its own pages and what is everywhere', () => {
  const idsIn = (area: string) => Object.keys(narrowBuild(build, area).routes)
  expect(idsIn('')).toEqual(['root', 'errors', 'today', 'not-found'])
  expect(idsIn('learn')).toEqual(['root', 'errors', 'learn', 'lesson', 'not-found'])
  expect(idsIn('*')).toEqual(['root', 'errors', 'not-found'])
  expect([...listAreas(build)].sort()).toEqual(['', '*', 'learn', 'stars'])
})
