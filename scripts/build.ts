// Everything that is made from the sources: database clients, hand stills, pages, the display's program, content.
// Each part is made again only when what it is made from has changed; what makes it is loaded only then, for a server
// that starts again waits for all that is loaded.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { runSteps, type Step } from '#scripts/steps.ts'

type Part = { title: string; name: string; madeFrom: string[]; makes: string; make: () => Promise<string | void> }

const parts: Part[] = [
  {
    title: 'Generating the database clients',
    name: 'clients',
    madeFrom: ['prisma/schema/*.prisma', 'scripts/generate-client.ts', 'package-lock.json'],
    makes: 'app/generated/postgresql/client.ts',
    make: () => runScript('scripts/generate-client.ts'),
  },
  {
    title: 'Drawing the hand signs',
    name: 'hands',
    madeFrom: ['content/hand-poses.json', 'scripts/draw-hands.ts', 'scripts/hand-*.ts'],
    makes: 'public/hands/A.svg',
    make: async () => {
      const { drawHands } = await import('#scripts/draw-hands.ts')
      return `${await drawHands('public/hands')} shapes`
    },
  },
  {
    title: 'Cutting the heavy faces',
    name: 'faces',
    madeFrom: ['app/wall/subset-font.ts', 'scripts/cut-faces.ts', 'package-lock.json'],
    makes: 'build/faces/serif-black.ttf',
    make: async () => {
      const { cutHeavyFaces } = await import('#scripts/cut-faces.ts')
      return cutHeavyFaces()
    },
  },
  {
    title: "Cutting the wall's faces into pages",
    name: 'wall-faces',
    madeFrom: ['app/wall/subset-font.ts', 'app/wall/font-pages.ts', 'scripts/cut-faces.ts', 'scripts/cut-wall-faces.ts', 'package-lock.json'],
    makes: 'build/faces/wall/pages.json',
    make: async () => {
      const { cutWallFaces } = await import('#scripts/cut-wall-faces.ts')
      return cutWallFaces()
    },
  },
  {
    title: 'Drawing the sheets of certificates',
    name: 'sheets',
    madeFrom: ['app/certificates/drawing/*.ts'],
    makes: 'build/sheets/pairing.deflate',
    make: async () => {
      const { keepSheets } = await import('#app/certificates/drawing/packed-sheets.server.ts')
      keepSheets()
    },
  },
  {
    title: 'Reading what badges state',
    name: 'badge-shapes',
    madeFrom: ['app/certificates/badge/*.ts', 'app/certificates/drawing/{wording,certificate-facts}.ts', 'scripts/read-badge-shapes.ts', 'package-lock.json'],
    makes: 'build/badge-shapes.json',
    make: async () => {
      const { readBadgeShapes } = await import('#scripts/read-badge-shapes.ts')
      return readBadgeShapes()
    },
  },
  {
    title: 'Compiling the lessons',
    name: 'content',
    madeFrom: ['content/**/*', 'app/learning/**/*', 'app/languages/*/learning.json', 'app/ui/icon.tsx', 'app/quizzes/question.ts', 'app/quizzes/quiz-file.ts', 'scripts/{content,lesson,compile}-*.ts'],
    makes: 'build/content/catalogue.json',
    make: async () => {
      const { compileContent } = await import('#scripts/compile-content.ts')
      const { lessons, compiled } = await compileContent()
      return `${lessons} lessons, ${compiled} texts compiled`
    },
  },
  {
    title: 'Building the pages',
    name: 'pages',
    madeFrom: ['app/**/*', 'public/**/*', 'vite.config.ts', 'package-lock.json', 'scripts/build-display.ts', 'scripts/build-offline.ts', 'scripts/fold-remix.ts', 'scripts/remix-manifest.ts', 'scripts/press-assets.ts'],
    makes: 'build/server/index.js',
    make: async () => {
      for (const folder of ['build/client', 'build/server']) rmSync(folder, { recursive: true, force: true })
      await runScript('node_modules/@remix-run/dev/dist/cli.js', ['vite:build', '--logLevel', 'error'])
      const { slimManifest } = await import('#scripts/remix-manifest.ts')
      slimManifest()
      await runScript('scripts/build-display.ts')
      await runScript('scripts/build-offline.ts')
      const { pressAssets } = await import('#scripts/press-assets.ts')
      pressAssets('build/client/assets')
    },
  },
  {
    title: 'Putting the server together',
    name: 'serve',
    madeFrom: ['app/**/*', 'server.ts', 'build/server/index.js', 'package-lock.json', 'scripts/{bundle-server,fold-prisma}.ts'],
    makes: 'build/serve/server.js',
    make: () => runScript('scripts/bundle-server.ts'),
  },
]

/** The steps that bring the build up to date; those with nothing to do say so. */
export function buildSteps(): Step[] {
  return parts.map((part) => ({ title: part.title, run: () => makeIfChanged(part) }))
}

async function makeIfChanged({ name, madeFrom, makes, make }: Part): Promise<string | void> {
  const stamp = `build/stamps/${name}`
  if (existsSync(makes) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(madeFrom)) return 'up to date'
  rmSync(stamp, { force: true })
  const said = await make()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, fingerprint(madeFrom))
  return said
}

/** Names, sizes and times of the files: enough to see a change, and quick. */
function fingerprint(patterns: string[]): string {
  const hash = createHash('sha256')
  for (const file of globSync(patterns).sort()) {
    const { size, mtimeMs } = statSync(file)
    if (!file.startsWith('app/generated') || file.endsWith('client.ts')) hash.update(`${file} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

async function runScript(script: string, args: string[] = []): Promise<void> {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`${script} failed:\n${said}`)
}

if (import.meta.main) {
  try {
    await runSteps(buildSteps())
  } catch (error) {
    console.error(error instanceof Error ? `\n${error.message}` : error)
    process.exit(1)
  }
}
