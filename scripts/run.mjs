// The door to every command: runs on any Node from 18 on, installs what is missing,
// then hands over to the Node that the project brings, so that everybody runs the same one.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const [command = '', ...rest] = process.argv.slice(2)

if (Number(process.versions.node.split('.')[0]) < 18) stop(`Node 18 or newer is needed; this is ${process.version}`)
process.chdir(root)
install()
// Where the C library is glibc: one heap for all threads, and what is larger than 120 KB, as a certificate, goes back when it is free.
const lean = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '120000' }
// A young generation of 4 MB instead of 32: a page leaves little behind, and the process stays some 100 MB smaller.
// Old space may grow by 40 % over what is alive before it is collected; V8's own factor of up to 4 costs another 100 to 200 MB.
const bounds = ['--max-semi-space-size=4', '--heap-growing-percent=40']
let child
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child?.kill(signal))
await run(`scripts/${command}.ts`, ...rest)
// What made ready has ended, and all that it needed has gone with it: the server begins with nothing but itself.
if (['start', 'demo'].includes(command)) await run('build/serve/server.js')

async function run(...program) {
  child = spawn(projectNode(), [...bounds, ...program], {
    stdio: 'inherit',
    // What Node has stripped and compiled it keeps for the next start.
    env: { ...lean, NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node'), ...process.env },
  })
  const [code, signal] = await once(child, 'exit')
  if (signal || code !== 0) process.exit(signal ? 1 : code)
}

/** `npm ci` without install scripts, once per lock file: nothing in this stack needs one. */
function install() {
  const stamp = 'node_modules/.installed'
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  const started = Date.now()
  process.stdout.write('· Installing packages (half a minute to two, once) …\n')
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (npm.status !== 0) stop('npm could not install the packages; see above')
  writeFileSync(stamp, wanted)
  process.stdout.write(`  installed in ${Math.round((Date.now() - started) / 1000)} s\n`)
}

function projectNode() {
  const { platform, arch } = process
  const program = platform === 'win32' ? 'node.exe' : 'node'
  const packages = [`node-${platform === 'win32' ? 'win' : platform}-${arch}`, `node-bin-${platform}-${arch}`]
  const found = packages.map((name) => join(root, 'node_modules', name, 'bin', program)).find((file) => existsSync(file))
  if (found) return found
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return stop(`there is no Node 24 for ${platform} ${arch} among the packages; install Node 24 and run this again`)
}

function stop(line) {
  console.error(`starhall: ${line}`)
  return process.exit(1)
}
