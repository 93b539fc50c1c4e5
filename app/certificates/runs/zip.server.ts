import { Zip, ZipPassThrough } from 'fflate'
import { database } from '#app/platform/database.server.ts'
import { paperName } from '../file-name.ts'
import { listRunPapers } from './run-papers.server.ts'

type Of = { runId: string; unit: { id: string; timeZone: string } }

/** The papers of a run as one ZIP, each as it was issued, byte for byte; read one by one as they are sent. */
export async function* zipOfRun(of: Of, now: Date): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    ready.push(piece)
  })
  for (const { id, issuedAt, facts } of await listRunPapers(of, now)) {
    const { pdf } = await database.certificate.findUniqueOrThrow({ where: { id }, select: { pdf: true } })
    // They are packed within: packing them again takes time and saves nothing.
    const entry = Object.assign(new ZipPassThrough(paperName(facts)), { mtime: issuedAt })
    zip.add(entry)
    entry.push(pdf, true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}
