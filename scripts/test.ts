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
  // Pages are set in the Chinese face of the machine: without one every line has another length.
  { program: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', debianPackage: 'fonts-noto-cjk' },
]

// Named before the steps run: what stands below a top-level await is not there yet.
const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(z.object({ name: z.string(), status: z.string() })),
})
const PlaywrightReport = z.object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }) })

/** What a program of tests reported, and its words when it was not content. */
type Run = { passed: number; failed: number; skipped: number; fault: Error | null }
/** More that fail than these are no matter of load. */
const few = 10
const reports = mkdtempSync(join(tmpdir(), 'starhall-reports-'))
const totals = { passed: 0, failed: 0 }
process.env['NODE_ENV'] = 'test'

try {
  await runSteps([
    { title: 'Looking for Chromium, PostgreSQL, PDF tools and a Chinese face', run: installTools },
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
  const run = async (words: string[]) => {
    const fault = await faultOf(['node_modules/vitest/vitest.mjs', 'run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile=${file}`, ...words])
    const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped, testResults } = VitestReport.parse(reportIn(file, fault))
    return { passed, failed, skipped, fault, broken: testResults.filter(({ status }) => status === 'failed').map(({ name }) => name) }
  }
  const first = await run([])
  return count(first, await alone(first, async () => run([...first.broken, '--poolOptions.forks.maxForks=1'])))
}

async function playwright(): Promise<string> {
  if (!hasBrowser()) {
    if (process.env['CI']) throw new Error('in CI the browser tests must run: no Chromium on this machine')
    return 'skipped: no Chromium on this machine and none could be downloaded'
  }
  const file = join(reports, 'browser.json')
  process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] = file
  const run = async (words: string[]) => {
    const fault = await faultOf(['node_modules/@playwright/test/cli.js', 'test', '--reporter=line,json', ...words])
    const { expected, flaky, unexpected, skipped } = PlaywrightReport.parse(reportIn(file, fault)).stats
    return { passed: expected + flaky, failed: unexpected, skipped, fault, retried: flaky }
  }
  const first = await run([])
  const said = count(first, await alone(first, async () => run(['--last-failed', '--workers=1'])))
  return first.retried > 0 ? `${said}, ${first.retried} at the second try` : said
}

async function faultOf(command: string[]): Promise<Error | null> {
  return node(command).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
  )
}

/** Read once: the next run writes its own. */
function reportIn(file: string, fault: Error | null): unknown {
  if (!existsSync(file)) throw fault ?? new Error(`${file} was not written`)
  const report: unknown = JSON.parse(readFileSync(file, 'utf8'))
  rmSync(file)
  return report
}

/**
 * What failed beside other tests, on cores that were full, is tried once more with nothing beside it. What it said the first
 * time is shown all the same, so that a test that depends on the load of the machine is found and mended.
 */
async function alone(first: Run, run: () => Promise<Run>): Promise<Run | null> {
  if (!first.fault || first.failed === 0 || first.failed > few) return null
  process.stdout.write(`\n${first.fault.message}\n· what failed, once more, alone … `)
  return run()
}

/** Adds to the totals; what failed counts as passed where it passed alone. */
function count(first: Run, again: Run | null): string {
  const { failed, fault } = again ?? first
  const passed = first.passed + first.failed - failed
  totals.passed += passed
  totals.failed += failed
  if (fault) throw fault
  return [`${passed} passed`, again && `${first.failed} of them only alone`, first.skipped > 0 && `${first.skipped} skipped`].filter(Boolean).join(', ')
}

/** A browser on the machine, else Playwright's own, downloaded where the network lets it. */
function hasBrowser(): boolean {
  if (findChromium()) return true
  const download = spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], { stdio: 'ignore', timeout: 120_000 })
  return download.status === 0
}
