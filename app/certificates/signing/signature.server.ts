import type { DocumentSignature } from '../drawing/signature-field.server.ts'
import { signatureRoom, signDetached } from './cms.server.ts'
import { loadSigningKey } from './key-folder.server.ts'

/** What a paper issued at this moment is signed with: the house's key as it is now. */
export async function signatureNow(at: Date): Promise<DocumentSignature> {
  const signing = await loadSigningKey()
  return { room: signatureRoom(signing), at, sign: (parts) => signDetached(parts, signing) }
}
