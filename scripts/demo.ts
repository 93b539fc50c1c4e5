// npm run demo: from a fresh clone to a team in the middle of its month. A second run keeps the data. This makes
// ready; scripts/run.mjs then starts the server.
import { prepareDataFolder, readSettings, type Settings } from '#app/platform/settings.server.ts'
import { fail, migrate, requireFreePort } from '#app/platform/start.server.ts'
import { isVoteOpen } from '#prisma/seed/open-vote.ts'
import { buildSteps } from '#scripts/build.ts'
import { countMigrations, runSteps } from '#scripts/steps.ts'

process.env['NODE_ENV'] = 'production'

/** Who is in it and what to try. Where it is open the server says below. */
const guide = `
  1001  陈小满  new hire 新员工        2001  王堃    mentor 师傅
  3001  赵明霞  lead 班长              9001  周䶮    administrator 管理员
  password for all: starhall-demo

What to try
  1001  read the next lesson, sit its quiz, download the certificate, scan its QR code; vote for this month's stars; sit the monthly exam
  2001  sign off a skill of your mentee; open the agreement that both of you signed
  3001  publish last month's stars; approve a kind word; open /wall in a second window and approve its code;
        write a question, print sheet A of a paper
  9001  add a colleague, look at the audit record; approve a mended key, and see whose points change;
        choose what certificates are signed with`

try {
  const settings = readSettings()
  prepareDataFolder(settings)
  await requireFreePort(settings)
  await runSteps([
    ...buildSteps(),
    { title: 'Creating and migrating the database', run: async () => countMigrations(await migrate(settings)) },
    { title: 'Seeding the demo team', run: () => seedOnce(settings) },
  ])
  console.log(guide)
} catch (error) {
  fail(error)
}

async function seedOnce(settings: Settings): Promise<string> {
  const opening = { now: new Date(), origin: `http://localhost:${settings.port}` }
  const kept = 'kept as it is'
  if (await isVoteOpen(settings, opening.now)) return kept
  const { database } = await import('#app/platform/database.server.ts')
  try {
    const { reopenDemo, seedDemo } = await import('#prisma/seed.ts')
    if ((await database.person.count()) > 0) {
      await reopenDemo(database, opening)
      return kept
    }
    await seedDemo(database, opening)
    return `${await database.person.count()} people`
  } finally {
    await database.$disconnect()
  }
}
