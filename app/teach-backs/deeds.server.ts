import type { Member } from '#app/people/member.server.ts'
import { answerCheck } from './check/check.server.ts'
import type { TeachBackDeed, TeamDeed } from './forms.ts'
import { attend, closeSession, openSession } from './sessions/sessions.server.ts'
import { closeTeachBack, startTeachBack } from './teach-backs.server.ts'

type Asked = { teachBackId: string; deed: TeachBackDeed; form: FormData }

/** What teacher and members can do on the page of a teach-back. Null where it is not theirs to do. */
export async function performDeed(member: Member, { teachBackId, deed, form }: Asked) {
  switch (deed.deed) {
    case 'open':
      return openSession(member, { teachBackId, place: deed.place })
    case 'close':
      return closeSession(member, { teachBackId, sessionId: deed.session })
    case 'attend':
      return attend(member, { teachBackId, code: deed.attendance })
    case 'answer':
      return answerCheck(member, { teachBackId, sessionId: deed.session, form })
  }
}

/** What the lead can do on the desk. Null where it is not theirs to do. */
export async function performTeamDeed(lead: Member, team: { id: string; timeZone: string }, deed: TeamDeed) {
  return deed.deed === 'start' ? startTeachBack(lead, team, deed) : closeTeachBack(lead, deed)
}
