import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { throwAwayFolder } from '#tests/support/throw-away.ts'
import { drawHands } from './draw-hands.ts'

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'ZH', 'CH', 'SH', 'NG']
const NUMBERS = ['n3', 'n4', 'n5', 'n10']

const folder = throwAwayFolder('hands')

// What the build has drawn, for that is what people see.
const drawn = await readSet('public/hands').catch((cause: unknown) => {
  throw new Error('these tests look at what the build has drawn: npm run build first', { cause })
})

test('every letter of the finger alphabet and the numbers without a letter are drawn', () => {
  expect([...drawn.keys()].sort()).toEqual([...LETTERS, ...NUMBERS].sort())
})

test('a hand is a square picture of five tones and a line', () => {
  for (const svg of drawn.values()) {
    expect(svg).toMatch(/^<svg xmlns="[^"]+" viewBox="0 0 250 250">/)
    expect(svg.match(/<path fill="#[0-9a-f]{6}" d="M[-l.z\d M]+"\/>/g)).toHaveLength(6)
  }
})

test('a hand loads at once: under 20,000 bytes', () => {
  for (const [name, svg] of drawn) expect(svg.length, name).toBeLessThan(20_000)
})

test('a hand passes a strict content security policy: no inline style, no script, no foreign address', () => {
  for (const svg of drawn.values()) {
    expect(svg).not.toMatch(/style=|<style|<script|href|on\w+=/)
  }
})

test('only 10 and X, which are the same hand, look alike', () => {
  expect(drawn.get('n10')).toBe(drawn.get('X'))
  expect(new Set(drawn.values()).size).toBe(33)
})

test('nothing is drawn outside the picture', () => {
  for (const [name, svg] of drawn) {
    expect(placesOf(svg).filter((place) => place < 0 || place > 250), name).toEqual([])
  }
})

test('the same poses give the same pictures', async () => {
  const few = ['A', 'Y', 'n10']
  expect(await drawHands(folder, few)).toBe(few.length)
  const again = await readSet(folder)
  expect([...again.keys()].sort()).toEqual(few)
  for (const [name, svg] of again) expect(svg, name).toBe(drawn.get(name))
})

async function readSet(folder: string): Promise<Map<string, string>> {
  const files = await readdir(folder)
  return new Map(await Promise.all(files.map(async (file) => [file.replace(/\.svg$/, ''), await readFile(join(folder, file), 'utf8')] as const)))
}

/** All coordinates of all paths, absolute again. */
function placesOf(svg: string): number[] {
  return [...svg.matchAll(/ d="([^"]+)"/g)].flatMap(([, path = '']) => {
    let [x, y] = [0, 0]
    return path.split(/(?=[Ml])/).flatMap((step) => {
      const [right = 0, down = 0] = (step.match(/-?\d*\.?\d+/g) ?? []).map(Number)
      ;[x, y] = step.startsWith('M') ? [right, down] : [x + right, y + down]
      return [x, y]
    })
  })
}
