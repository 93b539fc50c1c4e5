import { existsSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { startPostgresql } from './postgresql.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The throw-away PostgreSQL's own URL, or '' where the machine has none. */
    postgresqlUrl: string
  }
}

export default async function setup(project: TestProject) {
  if (!existsSync('build/server/index.js')) throw new Error('request tests run against the build: npm run build first')
  const postgresql = project.name.includes('postgresql') ? await startPostgresql() : null
  if (project.name.includes('postgresql') && !postgresql && process.env['CI'])
    throw new Error('in CI the request tests must run on PostgreSQL too')
  project.provide('postgresqlUrl', postgresql?.url ?? '')
  return async () => postgresql?.stop()
}
