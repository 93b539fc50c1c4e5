import { createHash } from 'node:crypto'
import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from 'lucia'
import { database, type Transaction } from '#app/platform/database.server.ts'
import { keptUntilWritten } from '#app/platform/kept-until-written.server.ts'
import { findSessionRecord, type PersonRecord, type SessionLine } from './member.server.ts'

// Lucia gets no new features; nothing outside of this file knows that it is here.

const sharedMachineIdleMs = 15 * 60 * 1000

/** Every request asks whose session it is. On a shared machine each request also writes how long it lasts, and all are read anew. */
const keptRecord = keptUntilWritten<SessionLine[]>(['Session', 'Person', 'Membership', 'Unit', 'RoleGrant'], 1000)

/** The database keeps a hash, so that a copy of it opens nobody's session. */
function hashed(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('hex')
}

const adapter: Adapter = {
  async getSessionAndUser(sessionId) {
    const id = hashed(sessionId)
    const record = await keptRecord(id, () => findSessionRecord(id))
    const [first] = record
    if (!first) return [null, null]
    const { id: personId, expiresAt, sharedMachine } = first
    const session: DatabaseSession = { id: sessionId, userId: personId, expiresAt, attributes: { sharedMachine } }
    return [session, { id: personId, attributes: { record } }]
  },
  async getUserSessions() {
    // Ids are stored hashed, so a list of usable ids cannot be had; nobody asks for one.
    return []
  },
  async setSession({ id, userId, expiresAt, attributes }) {
    await database.session.create({
      data: {
        id: hashed(id),
        personId: userId,
        sharedMachine: attributes.sharedMachine,
        expiresAt: attributes.sharedMachine ? idleEnd() : expiresAt,
      },
    })
  },
  async updateSessionExpiration(sessionId, expiresAt) {
    const id = hashed(sessionId)
    // Lucia stretches a session to its full length; on a shared machine that is 15 minutes from now.
    await database.session.updateMany({ where: { id, sharedMachine: true }, data: { expiresAt: idleEnd() } })
    await database.session.updateMany({ where: { id, sharedMachine: false }, data: { expiresAt } })
  },
  async deleteSession(sessionId) {
    await database.session.deleteMany({ where: { id: hashed(sessionId) } })
  },
  async deleteUserSessions(personId) {
    await database.session.deleteMany({ where: { personId } })
  },
  async deleteExpiredSessions() {
    await database.session.deleteMany({ where: { expiresAt: { lte: new Date() } } })
  },
}

function idleEnd(): Date {
  return new Date(Date.now() + sharedMachineIdleMs)
}

const lucia = new Lucia(adapter, {
  sessionExpiresIn: new TimeSpan(30, 'd'),
  sessionCookie: { name: 'starhall_session', expires: false, attributes: { sameSite: 'lax', secure: false } },
  getSessionAttributes: ({ sharedMachine }) => ({ sharedMachine }),
  getUserAttributes: ({ record }) => ({ record }),
})

declare module 'lucia' {
  interface Register {
    Lucia: typeof lucia
    DatabaseSessionAttributes: { sharedMachine: boolean }
    DatabaseUserAttributes: { record: PersonRecord }
  }
}

type Cookie = { isSecure: boolean }

/** Starts a session and returns the Set-Cookie header that carries it. */
export async function startSession(personId: string, { isSecure, sharedMachine }: Cookie & { sharedMachine: boolean }): Promise<string> {
  await adapter.deleteExpiredSessions()
  const session = await lucia.createSession(personId, { sharedMachine })
  const cookie = lucia.createSessionCookie(session.id)
  cookie.attributes.secure = isSecure
  // On a shared machine the cookie goes when the browser is closed.
  if (sharedMachine) delete cookie.attributes.maxAge
  return cookie.serialize()
}

/** The session that the Cookie header carries, with the record of its person; null when there is none or it has ended. */
export async function findSession(cookieHeader: string): Promise<{ record: PersonRecord; sharedMachine: boolean; until: Date } | null> {
  const sessionId = lucia.readSessionCookie(cookieHeader)
  if (!sessionId) return null
  const { session, user } = await lucia.validateSession(sessionId)
  return session && { record: user.record, sharedMachine: session.sharedMachine, until: session.sharedMachine ? idleEnd() : session.expiresAt }
}

/** Ends the session of the Cookie header and returns the Set-Cookie header that clears it. */
export async function endSession(cookieHeader: string): Promise<string> {
  const sessionId = lucia.readSessionCookie(cookieHeader)
  if (sessionId) await lucia.invalidateSession(sessionId)
  return lucia.createBlankSessionCookie().serialize()
}

/** Ends every session of a person in the transaction of what made it needful: a new password, a deactivation. */
export async function endSessionsOf(transaction: Transaction, personId: string): Promise<void> {
  await transaction.session.deleteMany({ where: { personId } })
}
