// Displays by real connections. The server runs in this process, so that every statement it has the database run is
// counted, and what it holds on to can be weighed.
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { createCookie, type ServerBuild } from '@remix-run/node'
import { expect } from 'vitest'
import { createWebServer } from '#app/platform/web-server.server.ts'
import { database } from '#app/platform/database.server.ts'
import { demoPassword, seedCast } from '#prisma/cast.ts'
import { Screen } from '#scripts/bench/wall/screen.ts'
import { Browser } from '#tests/support/browser.ts'
import { loadServerBuild } from '#tests/support/server-build.ts'

const cookie = createCookie('starhall_display')

export type Crowd = {
  server: Server
  url: string
  lead: Browser
  /** Screens that a lead has approved. */
  approved: (count: number) => Promise<Screen[]>
  /** Displays that have their bundle and listen. */
  listening: (count: number) => Promise<Screen[]>
}

export async function openCrowd(): Promise<Crowd> {
  const unitId = (await seedCast(database)).team
  const build: ServerBuild = await loadServerBuild()
  const server = createServer({ keepAliveTimeout: 65_000 }, createWebServer(async () => build))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const lead = new Browser(url)
  expect((await lead.post('/login', { employeeNumber: '3001', password: demoPassword })).status).toBe(302)
  const approved = async (count: number) => {
    const screens: Screen[] = []
    for (let number = 0; number < count; number += 1) {
      const secret = randomBytes(32).toString('base64url')
      await database.display.create({ data: { unitId, name: `大屏${number}`, tokenHash: createHash('sha256').update(secret).digest('hex'), tokenSince: new Date(), approvedBy: unitId } })
      const [kept = ''] = (await cookie.serialize(secret)).split(';', 1)
      screens.push(new Screen(url, kept))
    }
    return screens
  }
  const listening = async (count: number) => {
    const screens = await approved(count)
    await Promise.all(screens.map((screen) => screen.start()))
    return screens
  }
  return { server, url, lead, approved, listening }
}
