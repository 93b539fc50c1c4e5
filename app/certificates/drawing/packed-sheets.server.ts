import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { deflateSync } from 'node:zlib'
import { CertificateFacts } from './certificate-facts.ts'
import { sheetArtwork } from './sheet.ts'

type Kind = CertificateFacts['kind']

const fileOf = (kind: Kind): string => `build/sheets/${kind}.deflate`
const packed = new Map<Kind, Buffer>()

/** The sheet of a kind, packed: as the build has kept it, for a tenth of a second of guilloche, else drawn once. */
export function packedSheet(kind: Kind): Buffer {
  const sheet = packed.get(kind) ?? (existsSync(fileOf(kind)) ? readFileSync(fileOf(kind)) : pack(kind))
  packed.set(kind, sheet)
  return sheet
}

/** For the build. */
export function keepSheets(): void {
  for (const kind of CertificateFacts.shape.kind.options) {
    mkdirSync(dirname(fileOf(kind)), { recursive: true })
    writeFileSync(fileOf(kind), pack(kind))
  }
}

const pack = (kind: Kind): Buffer => deflateSync(sheetArtwork(kind), { level: 9 })
