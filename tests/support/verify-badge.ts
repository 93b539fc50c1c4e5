import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { verifyCredential } from '@digitalbazaar/vc'
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list'
import { z } from 'zod'
import { loadContext } from '#app/certificates/badge/contexts.server.ts'

const IssuerDocument = z.looseObject({ id: z.string(), verificationMethod: z.array(z.looseObject({ id: z.string() })) })

type Checking = {
  /** What stands at an address of the portal, its did.json among them. */
  read: (url: string) => Promise<unknown>
  now?: Date
}

/**
 * What a library that shares no code with the portal's signing says of a badge, its standing in the status list included:
 * 'genuine', 'revoked', or why it is neither. Only contexts come from packages; anything else that it asks for is read from the portal.
 */
export async function verifyBadge(text: string, { read, now = new Date() }: Checking): Promise<string> {
  const documentLoader = async (url: string) => {
    if (!url.startsWith('did:web:')) return url.includes('/credentials/status/') ? loaded(url, await read(url)) : loadContext(url)
    const [did = '', key] = url.split('#')
    const issuer = IssuerDocument.parse(await read(`https://${decodeURIComponent(did.slice('did:web:'.length))}/.well-known/did.json`))
    if (issuer.id !== did) throw new Error(`${issuer.id} is not ${did}`)
    const method = issuer.verificationMethod.find(({ id }) => id === url)
    return loaded(url, key === undefined ? issuer : { '@context': 'https://w3id.org/security/multikey/v1', ...method })
  }
  const suite = new DataIntegrityProof({ cryptosuite })
  const check = (options: object) => checkStatus({ ...options, suite, documentLoader, verifyBitstringStatusListCredential: true })
  const { verified, error, statusResult } = await verifyCredential({ credential: JSON.parse(text), suite, documentLoader, now, checkStatus: check })
  if (!verified) return reasonsIn(error ?? statusResult?.error).join('; ')
  const standing = statusResult?.results.map(({ status }) => status) ?? []
  if (standing.length === 0) throw new Error('its standing was not looked up')
  return standing.includes(true) ? 'revoked' : 'genuine'
}

function loaded(url: string, document: unknown) {
  return { contextUrl: null, documentUrl: url, document }
}

function reasonsIn(error: unknown): string[] {
  if (!(error instanceof Error)) return [JSON.stringify(error)]
  const within = 'errors' in error && Array.isArray(error.errors) ? error.errors.flatMap(reasonsIn) : []
  return [error.message, ...within]
}
