// Where the demo's month stands is fixed by its seeds; a story that begins earlier moves its dates back itself.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { DateTime } from 'luxon'

type House = { dataFolder: string }

/** "2026-11": the round of a month, so many months ago. */
export function monthAgo(months: number): string {
  return DateTime.now().setZone('Asia/Shanghai').startOf('month').minus({ months }).toFormat('yyyy-MM')
}

/** This month's round as it was before its vote: nominations are open and nobody has voted. */
export function reopenNominations(house: House): void {
  moveVote(house, Date.now() + 86_400_000)
}

/** This month's round at the beginning of its vote. */
export function openVote(house: House): void {
  moveVote(house, Date.now() - 60_000)
}

function moveVote({ dataFolder }: House, at: number): void {
  const database = new DatabaseSync(join(dataFolder, 'starhall.sqlite'), { timeout: 10_000 })
  const round = `(select r.id from Round r join Membership m on m.unitId = r.unitId join Person p on p.id = m.personId
    where p.employeeNumber = '1001' and r.month = '${monthAgo(0)}')`
  const voteFrom = new Date(at).toISOString().replace('Z', '+00:00')
  database.exec(`begin immediate;
    delete from Ballot where roundId = ${round};
    delete from Turnout where roundId = ${round};
    delete from Elector where roundId = ${round};
    delete from LeftOut where roundId = ${round};
    delete from Candidate where roundId = ${round};
    delete from RoundStar where roundId = ${round};
    update Round set voteFrom = '${voteFrom}', frozenAt = null where id = ${round};
    commit`)
  database.close()
}

/** Last month's notice hangs so many days more; below 0 it ended as long ago. */
export function hangNotice({ dataFolder }: House, days: number): void {
  const database = new DatabaseSync(join(dataFolder, 'starhall.sqlite'), { timeout: 10_000 })
  const until = new Date(Date.now() + days * 86_400_000).toISOString().replace('Z', '+00:00')
  database.exec(`update Round set publishFrom = '${until}' where month = '${monthAgo(1)}' and unitId = (select m.unitId from Membership m join Person p on p.id = m.personId where p.employeeNumber = '1001')`)
  database.close()
}
