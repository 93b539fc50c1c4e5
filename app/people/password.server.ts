import { hash, verify } from '@node-rs/argon2'
import { inTurn, turns } from '#app/platform/turns.ts'

// OWASP's first choice for argon2id: 19 MiB, two passes, one lane. The package's default algorithm is argon2id.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

// Each takes 19 MiB and one of the few threads that files and compression share, for some hundredths of a second: the next waits its turn.
const takeTurn = turns()

export async function hashPassword(password: string): Promise<string> {
  return inTurn(takeTurn, () => hash(password.normalize('NFKC'), cost))
}

// Checked when nobody has the number, so that the answer takes as long either way.
const nobodysHash = hash('nobody has this password', cost)

export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const against = passwordHash ?? (await nobodysHash)
  const matches = await inTurn(takeTurn, () => verify(against, password.normalize('NFKC')))
  return matches && passwordHash !== null
}
