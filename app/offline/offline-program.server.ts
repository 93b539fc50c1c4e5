import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { translator } from '#app/languages/languages.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { accountKey } from './session-line.server.ts'

// What scripts/build-offline.ts has made. It changes with the build alone, so a process reads it once.
const folder = 'build/offline'
const Manifest = z.object({ 'zh-CN': z.string(), en: z.string() })

let manifest: z.infer<typeof Manifest> | undefined
let worker: string | undefined

function readManifest(): z.infer<typeof Manifest> {
  return (manifest ??= Manifest.parse(JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'))))
}

export function staffWorker(): string {
  return (worker ??= readFileSync(`${folder}/worker.js`, 'utf8'))
}

/** What the pages of a member bring for times without a network: the script in the reader's language, and whose it is. */
export function offlineProgram({ id, language }: Pick<Member, 'id' | 'language'>) {
  return { script: readManifest()[language], account: accountKey(id), region: translator(language)('offline:region') }
}
