// A throw-away PostgreSQL on a free port and in its own folder, gone when the tests end.
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type ThrowAwayPostgresql = {
  url: string
  stop: () => Promise<void>
  /** Makes an empty database and returns its URL. */
  createDatabase: (name: string) => string
}

/** The database that all others are copied from. */
export const modelDatabase = 'model'

/** Starts PostgreSQL, or returns null where the machine has none. */
export async function startPostgresql(): Promise<ThrowAwayPostgresql | null> {
  const programs = findPrograms()
  if (!programs) return null
  const folder = mkdtempSync(join(tmpdir(), 'starhall-postgresql-'))
  // initdb and pg_ctl refuse root, so root lends the folder to the postgres account.
  const asRoot = process.getuid?.() === 0
  if (asRoot) execFileSync('chown', ['postgres', folder])
  else chmodSync(folder, 0o700)
  const run = (program: string, args: string[]) => {
    const command = [join(programs, program), ...args]
    const [file, ...rest] = asRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command
    execFileSync(file ?? '', rest, { cwd: tmpdir(), stdio: ['ignore', 'ignore', 'inherit'] })
  }
  const data = join(folder, 'data')
  const port = await freePort()
  run('initdb', ['-D', data, '-U', 'starhall', '--auth=trust', '-E', 'UTF8', '--no-locale', '--no-sync'])
  // Nothing in it outlives the tests: it writes for nobody's crash, and nobody copies it.
  const careless = 'fsync=off synchronous_commit=off full_page_writes=off autovacuum=off wal_level=minimal max_wal_senders=0'
  const set = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, 'max_connections=200', ...careless.split(' ')]
  const options = `-p ${port} ${set.map((one) => `-c ${one}`).join(' ')}`
  run('pg_ctl', ['-D', data, '-l', join(folder, 'log'), '-w', '-o', options, 'start'])
  const urlOf = (name: string) => `postgresql://starhall@127.0.0.1:${port}/${name}`
  return {
    url: urlOf('postgres'),
    createDatabase: (name) => {
      run('createdb', ['-h', '127.0.0.1', '-p', String(port), '-U', 'starhall', name])
      return urlOf(name)
    },
    stop: async () => {
      run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop'])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function findPrograms(): string | null {
  const versions = '/usr/lib/postgresql'
  const folders = existsSync(versions)
    ? readdirSync(versions)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(versions, version, 'bin'))
    : []
  const onPath = (process.env['PATH'] ?? '').split(':')
  return [...folders, ...onPath].find((folder) => existsSync(join(folder, 'initdb'))) ?? null
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
