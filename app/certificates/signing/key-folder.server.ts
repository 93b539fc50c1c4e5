import { createPrivateKey, randomUUID, X509Certificate } from 'node:crypto'
import { chmod, link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { log } from '#app/platform/log.server.ts'
import { readSettings, SettingsError } from '#app/platform/settings.server.ts'
import { makeSelfMade } from './self-made.server.ts'
import { chainFor, fingerprintOf, type SigningKey } from './signing-key.ts'

const folderMode = 0o700
const fileMode = 0o600
const folder = () => join(readSettings().dataFolder, 'keys')
const currentFile = () => join(folder(), 'signing.pem')
/** The certificates, without keys, of all that has ever signed: papers are recognised as ours by them. */
const usedFolder = () => join(folder(), 'used')

let held: { stamp: string; signing: SigningKey } | null = null

/**
 * What papers are signed with now. Made on the first start; looked up anew when the file has changed, also by another
 * process. What is held goes on signing although the file has become unreadable; a start without it is refused.
 */
export async function loadSigningKey(now = new Date()): Promise<SigningKey> {
  const stamp = (await stampOfCurrent()) ?? (await makeFirst(now))
  if (held?.stamp === stamp) return held.signing
  try {
    held = { stamp, signing: await readCurrent() }
    return held.signing
  } catch (error) {
    if (!held) throw error
    log.error({ err: error }, 'the signing key cannot be read; the one before goes on signing')
    return held.signing
  }
}

/** From now on papers are signed with this one; what was signed before stays as it is. */
export async function replaceSigningKey(signing: SigningKey): Promise<void> {
  await keepCertificates(signing)
  await rename(await writeAside(currentFile(), pemOf(signing)), currentFile())
}

/** Leaf certificates of all that has ever signed here. */
export async function listUsedCertificates(): Promise<X509Certificate[]> {
  const files = await readdir(usedFolder()).catch(() => [])
  const read = files.filter((name) => name.endsWith('.pem')).map((name) => readFile(join(usedFolder(), name)))
  return (await Promise.all(read)).map((pem) => new X509Certificate(pem))
}

async function stampOfCurrent(): Promise<string | null> {
  try {
    const { ino, mtimeMs, size, mode } = await stat(currentFile())
    // A restored backup may have opened it to others.
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) await chmod(currentFile(), fileMode)
    return `${ino} ${mtimeMs} ${size}`
  } catch {
    return held?.stamp ?? null
  }
}

async function makeFirst(now: Date): Promise<string> {
  if ((await listUsedCertificates()).length > 0)
    throw new SettingsError(`STARHALL_DATA: ${currentFile()} is gone, although papers have been signed with it; bring it back from the backup, or remove ${folder()} to begin with a new self-made certificate`)
  const signing = await makeSelfMade(now)
  const aside = await writeAside(currentFile(), pemOf(signing))
  // Of two processes that begin at once one comes first; the other takes what that has made.
  await link(aside, currentFile()).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  })
  await rm(aside)
  await keepCertificates(await readCurrent())
  return (await stampOfCurrent()) ?? ''
}

async function readCurrent(): Promise<SigningKey> {
  try {
    const pem = await readFile(currentFile(), 'utf8')
    const certificates = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? []
    const key = createPrivateKey(pem)
    const chain = chainFor(key, certificates.map((one) => new X509Certificate(one)))
    if (chain) return { key, chain }
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : String(error))
  }
  throw unreadable('key and certificate do not belong together')
}

function unreadable(why: string): SettingsError {
  return new SettingsError(`STARHALL_DATA: ${currentFile()} cannot be read (${why}); bring it back from the backup`)
}

async function keepCertificates(signing: SigningKey): Promise<void> {
  const file = join(usedFolder(), `${fingerprintOf(signing)}.pem`)
  await rename(await writeAside(file, certificatesOf(signing)), file)
}

const certificatesOf = ({ chain }: SigningKey) => chain.map(String).join('')
const pemOf = (signing: SigningKey) => String(signing.key.export({ type: 'pkcs8', format: 'pem' })) + certificatesOf(signing)

/** Written whole under another name, so that nobody ever reads half a key. */
async function writeAside(file: string, text: string): Promise<string> {
  await mkdir(usedFolder(), { recursive: true, mode: folderMode })
  const aside = `${file}.${randomUUID()}`
  await writeFile(aside, text, { mode: fileMode, flag: 'wx' })
  return aside
}
