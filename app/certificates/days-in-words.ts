import { dayWords } from '#app/platform/dates.ts'
import type { Language } from '#app/platform/i18n.ts'
import type { RevocationReason } from './revocation/revocation-reasons.ts'

type Dated = { issuedOn: string; expiresOn: string | null; revoked: { reason: RevocationReason; on: string } | null }

/** The same certificate with its days in words of the reader's language. */
export function inWords<C extends Dated>({ issuedOn, expiresOn, revoked, ...rest }: C, language: Language) {
  return {
    ...rest,
    revoked: revoked && { reason: revoked.reason, on: dayWords(revoked.on, language) },
    issued: dayWords(issuedOn, language),
    expires: expiresOn === null ? null : dayWords(expiresOn, language),
  }
}
