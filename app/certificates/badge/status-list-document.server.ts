import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { credentialsContext } from './contexts.server.ts'
import { didOf } from './did-web.ts'
import { secondsOf } from './proof.server.ts'
import { listAddress, listLength } from './status-entry.ts'

/** Which places of a list are revoked, as Bitstring Status List 1.0 writes it; unsigned. */
export async function statusList(revoked: readonly number[], { list, origin, now }: { list: number; origin: string; now: Date }) {
  const id = listAddress(origin, list)
  return {
    '@context': [credentialsContext],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: didOf(origin),
    validFrom: secondsOf(now),
    credentialSubject: { id: `${id}#list`, type: 'BitstringStatusList', statusPurpose: 'revocation', encodedList: `u${(await packed(revoked)).toString('base64url')}` },
  }
}

/** A bit for each place, the first one leftmost. */
async function packed(revoked: readonly number[]): Promise<Buffer> {
  const bits = Buffer.alloc(listLength / 8)
  for (const index of revoked) bits.writeUInt8(bits.readUInt8(index >> 3) | (0x80 >> (index & 7)), index >> 3)
  return promisify(gzip)(bits)
}
