import { database } from '#app/platform/database.server.ts'
import { listBadgeKeyIds, loadBadgeKey } from './badge-key.server.ts'
import { credentialsContext, openBadgesContext } from './contexts.server.ts'
import { didOf } from './did-web.ts'

/** Who the portal is, for whoever checks a badge: all keys that have ever signed one here (W3C DID 1.0, did:web). */
export async function issuerDocument(origin: string) {
  const did = didOf(origin)
  const { id: current } = await loadBadgeKey()
  const keys = [...new Set([current, ...(await listBadgeKeyIds())])]
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: keys.map((key) => ({ id: `${did}#${key}`, type: 'Multikey', controller: did, publicKeyMultibase: key })),
    assertionMethod: keys.map((key) => `${did}#${key}`),
    service: [{ id: `${did}#profile`, type: 'OpenBadgesIssuer', serviceEndpoint: `${origin}/credentials/issuer` }],
  }
}

/** The house as an issuer of Open Badges: called as its top unit, where there is one. */
export async function issuerProfile(origin: string) {
  const tops = await database.unit.findMany({ where: { parentId: null }, select: { name: true }, take: 2 })
  const [top] = tops
  return {
    '@context': [credentialsContext, openBadgesContext],
    id: didOf(origin),
    type: ['Profile'],
    ...(top && tops.length === 1 && { name: top.name }),
    url: origin,
  }
}
