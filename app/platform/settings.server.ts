import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'

const highestPort = 65_535

/** Each message goes on from what was typed. */
const Environment = z.object({
  PORT: z
    .string()
    .regex(/^\d+$/, `is no number from 0 to ${highestPort}`)
    .transform(Number)
    .refine((port) => port <= highestPort, `is no number from 0 to ${highestPort}`)
    .default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  STARHALL_DATA: z.string().min(1).default('data'),
  STARHALL_ORIGIN: z.url({ protocol: /^https?$/, error: 'is no address that begins with http:// or https://' }).optional(),
  // The address may hold a password, so it is not said again.
  DATABASE_URL: z
    .string()
    .regex(/^(postgres(ql)?|file):/, 'must begin with postgresql: or file:')
    .optional(),
})

export type Settings = {
  port: number
  host: string
  /** Absolute folder for the database, files and keys. */
  dataFolder: string
  databaseUrl: string
  isPostgresql: boolean
  /** The address people use, without a slash at the end; it stands in QR codes. */
  origin: string | null
}

/** Wrong settings are the operator's to mend: one line says which and why. */
export class SettingsError extends Error {
  // The build brings a class of its own: the operator's line is known by its name.
  override readonly name = 'SettingsError'
}

/** Reads the settings from the environment. Throws SettingsError with a line for the operator. */
export function readSettings(environment: Record<string, string | undefined> = process.env): Settings {
  const named = Object.fromEntries(
    Object.keys(Environment.shape).map((name) => [name, environment[name] || undefined]),
  )
  const parsed = Environment.safeParse(named)
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => lineOf(path.join('.'), { named, message }))
    throw new SettingsError(lines.join('; '))
  }
  const { PORT, HOST, STARHALL_DATA, STARHALL_ORIGIN, DATABASE_URL } = parsed.data
  const dataFolder = resolve(STARHALL_DATA)
  const databaseUrl = DATABASE_URL ?? `file:${join(dataFolder, 'starhall.sqlite')}`
  return {
    port: PORT,
    host: HOST,
    dataFolder,
    databaseUrl,
    isPostgresql: databaseUrl.startsWith('postgres'),
    origin: STARHALL_ORIGIN?.replace(/\/$/, '') ?? null,
  }
}

function lineOf(name: string, { named, message }: { named: Record<string, string | undefined>; message: string }): string {
  return name === 'DATABASE_URL' ? `${name}: ${message}` : `${name}: ${JSON.stringify(named[name])} ${message}`
}

/** Makes the data folder, closed to other accounts. Throws SettingsError where it cannot be written. */
export function prepareDataFolder({ dataFolder }: Settings): void {
  try {
    for (const folder of missingFolders(dataFolder)) mkdirSync(folder, { mode: 0o700 })
    mkdirSync(dataFolder, { recursive: true })
    accessSync(dataFolder, constants.W_OK)
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error)
    throw new SettingsError(`STARHALL_DATA: cannot write to ${dataFolder} (${why})`)
  }
}

/** The folders on the way that are not there yet, outermost first. Made one by one: below /proc Node's own way tries for ever. */
function missingFolders(folder: string): string[] {
  return existsSync(folder) ? [] : [...missingFolders(dirname(folder)), folder]
}
