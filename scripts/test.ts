// npm test: sets itself up, then types, lint, rules, weight, requests on both databases and the browser.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { buildSteps } from '#scripts/build.ts'
import { findChromium } from '#scripts/chromium.ts'
import { runSteps } from '#scripts/steps.ts'

const tools = [
  { program: '/usr/bin/chromium-headless-shell', debianPackage: 'chromium-headless-shell' },
  { program: '/usr/lib/postgresql', debianPackage: 'postgresql' },
  { program: '/usr/bin/pdftotext', debianPackage: 'poppler-utils' },
  { program: '/usr/bin/qpdf', debianPackage: 'qpdf' },
  { program: '/usr/bin/zbarimg', debianPackage: 'zbar-tools' },
]

// Named before the steps run: what stands below a top-level await is not there yet.
const VitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number(), success: z.boolean() })
const PlaywrightReport = z.object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }) })

type Count = { passed: number; failed: number }
const reports = mkdtempSync(join(tmpdir(), 'starhall-reports-'))
const totals: Count = { passed: 0, failed: 0 }
process.env['NODE_ENV'] = 'test'

try {
  await runSteps([
    { title: 'Looking for Chromium, PostgreSQL and PDF tools', run: installTools },
    ...buildSteps(),
    { title: 'Types, lint, dead code, rules and weight of the pages', run: readSource },
    { title: 'Requests on SQLite', run: () => vitest('requests-sqlite') },
    { title: 'Requests on PostgreSQL', run: () => vitest('requests-postgresql') },
    { title: 'Browser', run: playwright },
  ])
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`)
  totals.failed ||= 1
}
rmSync(reports, { recursive: true, force: true })
console.log(`\n${totals.passed} passed, ${totals.failed} failed`)
process.exit(totals.failed > 0 ? 1 : 0)

/** Debian's packages where this account may install them; elsewhere the tests that need one say that they were skipped. */
function installTools(): string {
  const missing = tools.filter(({ program }) => !existsSync(program)).map(({ debianPackage }) => debianPackage)
  if (missing.length === 0) return 'all here'
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return `not installed: ${missing.join(', ')}`
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const aptGet = (...words: string[]) => spawnSync('apt-get', ['-y', '-qq', ...words], { stdio: 'ignore', env: environment }).status === 0
  aptGet('update')
  const failed = missing.filter((name) => !aptGet('install', '--no-install-recommends', name))
  return failed.length > 0 ? `not installed: ${failed.join(', ')}` : `installed ${missing.join(', ')}`
}

/** Two programs at once, for two cores: lint takes as long as all the others. */
async function readSource(): Promise<string> {
  const others = async () => {
    await node(['node_modules/typescript/lib/tsc.js', '--noEmit'])
    await node(['node_modules/knip/bin/knip.js', '--no-progress'])
    await node(['scripts/weight.ts'])
    return vitest('rules')
  }
  const work = others()
  const ends = await Promise.allSettled([work, node(['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'])])
  const faults = ends.flatMap((end) => (end.status === 'rejected' ? [String(end.reason)] : []))
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return work
}

/** Runs quietly; what it printed is shown only when it fails. */
async function node(command: string[]): Promise<void> {
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`${command[0]} failed:\n${said}`)
}

async function vitest(project: string): Promise<string> {
  const file = join(reports, `${project}.json`)
  const command = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile=${file}`]
  const failure = await node(command).then(() => null, (error: unknown) => error)
  if (!existsSync(file)) throw failure ?? new Error(`${project} wrote no report`)
  const report = VitestReport.parse(JSON.parse(readFileSync(file, 'utf8')))
  totals.passed += report.numPassedTests
  totals.failed += report.numFailedTests
  if (failure) throw failure
  return `${report.numPassedTests} passed${report.numPendingTests > 0 ? `, ${report.numPendingTests} skipped` : ''}`
}

async function playwright(): Promise<string> {
  if (!hasBrowser()) {
    if (process.env['CI']) throw new Error('in CI the browser tests must run: no Chromium on this machine')
    return 'skipped: no Chromium on this machine and none could be downloaded'
  }
  const file = join(reports, 'browser.json')
  process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] = file
  const failure = await node(['node_modules/@playwright/test/cli.js', 'test', '--reporter=line,json']).then(() => null, (error: unknown) => error)
  if (!existsSync(file)) throw failure ?? new Error('the browser tests wrote no report')
  const { stats } = PlaywrightReport.parse(JSON.parse(readFileSync(file, 'utf8')))
  totals.passed += stats.expected + stats.flaky
  totals.failed += stats.unexpected
  if (failure) throw failure
  return `${stats.expected} passed`
}

/** A browser on the machine, else Playwright's own, downloaded where the network lets it. */
function hasBrowser(): boolean {
  if (findChromium()) return true
  const download = spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], { stdio: 'ignore', timeout: 120_000 })
  return download.status === 0
}
