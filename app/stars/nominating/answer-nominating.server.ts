import type { Member } from '#app/people/member.server.ts'
import { fieldsOf, type FormFaults, parseFields, typedValues } from '#app/platform/form.server.ts'
import { CoSignForm, DeclineForm, NominationForm, WithdrawForm } from '../nomination-form.ts'
import { declineNomination, nominate } from '../nominations.server.ts'
import { findStarId } from '../pages/month.server.ts'
import { faultsOfAll, faultsOfNomination, wordsOfRefusal } from '../pages/nomination-faults.ts'
import type { Round } from '../rounds.server.ts'
import { coSign } from './co-sign.server.ts'
import type { NominatingDeed } from './deeds.ts'
import { listNominationRefusals } from './refusals.server.ts'
import { withdraw } from './withdraw.server.ts'

type Answered = { done: NominatingDeed } | { refusal: FormFaults; status: number }

/** 409 where the same form would have been right at another time. */
const conflicts: readonly string[] = ['not-nominating', 'declined', 'co-signed']

/** Does what a form of the page of nominations says: a nomination, a co-sign, taking one back, or the nominee's own word. */
export async function answerNominating(round: Round, member: Pick<Member, 'id'>, { form, now }: { form: FormData; now: Date }): Promise<Answered> {
  const deed = form.get('deed')
  if (deed === 'decline' || deed === 'come-back') return answerDecline(round, member.id, { form, comesBack: deed === 'come-back', now })
  if (deed === 'co-sign') return answerCoSign(round, member.id, { form, now })
  if (deed === 'withdraw') return answerWithdraw(round, member.id, form)
  const { value, refusal } = parseFields(form, NominationForm)
  if (refusal) return refuseAll(round, member.id, { form, refusal, now })
  const { star, nominee, card, certificate, ...said } = value
  const categoryId = (await findStarId(round, star)) ?? ''
  const answer = await nominate(round, { ...said, categoryId, nominatorId: member.id, nomineeId: nominee, cardId: card, certificateId: certificate }, now)
  if ('refused' in answer) return { refusal: faultsOfNomination(answer.refused, typedValues(form)), status: statusOf(answer.refused) }
  return { done: answer.nomination }
}

/** A form that is refused for what it says by itself: what else could not be in it is told as well. */
async function refuseAll(round: Round, nominatorId: string, { form, refusal, now }: { form: FormData; refusal: FormFaults; now: Date }): Promise<Answered> {
  const field = fieldsOf(form)
  const filled = (name: string) => (field(name).trim() === '' || name in refusal.faults ? undefined : field(name).trim())
  const star = filled('star')
  const refusals = await listNominationRefusals(
    round,
    {
      nominatorId,
      categoryId: star === undefined ? undefined : ((await findStarId(round, star)) ?? ''),
      nomineeId: filled('nominee'),
      actDay: filled('actDay'),
      pledge: filled('pledge'),
      praiseDay: filled('praiseDay'),
      certificateId: filled('certificate'),
    },
    now,
  )
  return { refusal: { ...refusal, faults: { ...faultsOfAll(refusals), ...refusal.faults } }, status: 400 }
}

async function answerDecline(round: Round, personId: string, { form, comesBack, now }: { form: FormData; comesBack: boolean; now: Date }): Promise<Answered> {
  const { value } = parseFields(form, DeclineForm)
  const categoryId = value && (await findStarId(round, value.star))
  if (!categoryId) return { refusal: faultsOfNomination('unknown-star', {}), status: 400 }
  const answer = await declineNomination(round, { categoryId, personId, comesBack }, now)
  if ('refused' in answer) return { refusal: faultsOfNomination(answer.refused, {}), status: 409 }
  return { done: comesBack ? 'came-back' : 'declined' }
}

async function answerCoSign(round: Round, personId: string, { form, now }: { form: FormData; now: Date }): Promise<Answered> {
  const { value, refusal } = parseFields(form, CoSignForm)
  if (refusal) return { refusal, status: 400 }
  const answer = await coSign(round, { nominationId: value.nomination, personId, words: value.words }, now)
  // Of the whole form: it has no field for a person.
  if ('refused' in answer) return { refusal: { faults: { form: wordsOfRefusal(answer.refused) }, values: typedValues(form) }, status: statusOf(answer.refused) }
  return { done: 'signed' }
}

async function answerWithdraw(round: Round, personId: string, form: FormData): Promise<Answered> {
  const { value } = parseFields(form, WithdrawForm)
  if (!value) return { refusal: faultsOfNomination('unknown-nomination', {}), status: 400 }
  const answer = await withdraw(round, { nominationId: value.nomination, personId })
  return 'refused' in answer ? { refusal: faultsOfNomination(answer.refused, {}), status: 409 } : { done: 'withdrawn' }
}

function statusOf(refused: string): number {
  return conflicts.includes(refused) ? 409 : 400
}
