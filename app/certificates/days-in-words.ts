import { dayWords } from '#app/platform/dates.ts'
import type { Language } from '#app/platform/i18n.ts'

type Dated = { issuedOn: string; expiresOn: string | null }

/** The same certificate with its days in words of the reader's language. */
export function inWords<C extends Dated>({ issuedOn, expiresOn, ...rest }: C, language: Language) {
  return {
    ...rest,
    issued: dayWords(issuedOn, language),
    expires: expiresOn === null ? null : dayWords(expiresOn, language),
  }
}

/** As inWords, with the day of its revocation. */
export function publicInWords<C extends Dated & { revoked: { reason: string; on: string } | null }>({ revoked, ...certificate }: C, language: Language) {
  return { ...inWords(certificate, language), revoked: revoked && { ...revoked, on: dayWords(revoked.on, language) } }
}
