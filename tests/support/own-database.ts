// Before a file of request tests: an empty, migrated database of its own, named by the environment as in production.
import { cpSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject, vi } from 'vitest'
import { readSettings } from '#app/platform/settings.server.ts'
import { modelDatabase } from './postgresql.ts'

vi.resetModules()
process.env['STARHALL_DATA'] = mkdtempSync(join(inject('housesFolder'), 'house-'))
delete process.env['DATABASE_URL']
if (process.env['TEST_DATABASE'] === 'postgresql') process.env['DATABASE_URL'] = await createDatabase(inject('postgresqlUrl'))
else cpSync(inject('modelFile'), readSettings().databaseUrl.replace(/^file:/, ''))

async function createDatabase(serverUrl: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${modelDatabase}`)
  await client.end()
  return serverUrl.replace(/\/postgres$/, `/${name}`)
}
