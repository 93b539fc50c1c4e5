import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Catalogue } from '#app/learning/content-schema.ts'

type Courses = Catalogue['courses']

/** A folder to run the server from that is a checkout in all but its courses. */
export function layOutHouse(folder: string, change: (courses: Courses) => Courses, checkout = '.'): void {
  mkdirSync(join(folder, 'build'), { recursive: true })
  const lay = (entries: string, except: string) => {
    for (const entry of readdirSync(join(checkout, entries))) if (entry !== except) symlinkSync(resolve(checkout, entries, entry), join(folder, entries, entry))
  }
  lay('.', 'build')
  lay('build', 'content')
  cpSync(join(checkout, 'build/content'), join(folder, 'build/content'), { recursive: true })
  const catalogue = Catalogue.parse(JSON.parse(readFileSync(join(folder, 'build/content/catalogue.json'), 'utf8')))
  writeFileSync(join(folder, 'build/content/catalogue.json'), JSON.stringify({ ...catalogue, courses: change(catalogue.courses) }))
}

/** So many courses, copies of the first ones. Their texts are those of the originals, for a text is found by its hash. */
export function copies(originals: Courses, count: number): Courses {
  return Array.from({ length: Math.max(count, originals.length) }, (_, index) => {
    const original = originals[index % originals.length]
    if (!original) throw new Error('content/ has no course')
    const round = Math.floor(index / originals.length)
    if (round === 0) return original
    const { zh, en } = original.title
    return { ...original, slug: `${original.slug}-${round + 1}`, title: { zh: `${zh}（${round + 1}）`, en: `${en} (${round + 1})` } }
  })
}
