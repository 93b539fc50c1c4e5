// The one table of who may do what. A route asks for an ability by name; nothing else grants anything.

export const roles = ['MEMBER', 'MENTOR', 'LEAD', 'ADMIN'] as const
/** MEMBER: everybody with a current membership. The others are granted, LEAD and ADMIN over a unit and all below it. */
export type Role = (typeof roles)[number]

type Grant = { heldBy: readonly Role[]; grantedBy: Role }

const ofMembers: Grant = { heldBy: ['MEMBER'], grantedBy: 'ADMIN' }
const ofLeads: Grant = { heldBy: ['LEAD'], grantedBy: 'ADMIN' }
const ofEditors: Grant = { heldBy: ['LEAD', 'ADMIN'], grantedBy: 'ADMIN' }
const ofAdministrators: Grant = { heldBy: ['ADMIN'], grantedBy: 'ADMIN' }

const table = {
  'see-today': ofMembers,
  'keep-account': ofMembers,
  'see-photos': ofMembers,
  'learn': ofMembers,
  'sit-quiz': ofMembers,
  'practise': ofMembers,
  'hold-certificates': ofMembers,
  'take-part-in-pairing': ofMembers,
  'take-part-in-teach-back': ofMembers,
  'nominate': ofMembers,
  'vote': ofMembers,
  'see-stars': ofMembers,
  'object-to-stars': ofMembers,
  'see-own-score': ofMembers,
  'appeal-complaint': ofMembers,
  'post-kind-word': ofMembers,
  'see-honours': ofMembers,
  'thank': ofMembers,
  'see-team': ofLeads,
  'see-progress': ofLeads,
  'assign-learning': ofLeads,
  'edit-courses': ofEditors,
  'analyse-quizzes': ofEditors,
  'see-answer-keys': ofEditors,
  'propose-regrade': ofEditors,
  'approve-regrade': ofAdministrators,
  'approve-exam-regrade': ofEditors,
  'set-cadence': ofLeads,
  'pair': ofLeads,
  'run-teach-backs': ofLeads,
  'look-at-plans': ofLeads,
  'keep-answers': ofLeads,
  'supervise-attempts': ofLeads,
  'run-exams': ofLeads,
  'keep-question-bank': ofLeads,
  'revoke-certificates': ofLeads,
  'issue-certificates': ofLeads,
  'run-stars': ofLeads,
  'answer-objections': ofEditors,
  'keep-ratings': ofLeads,
  'judge-candidates': ofLeads,
  'keep-complaints': ofEditors,
  'keep-thanks': ofLeads,
  'curate-wall': ofLeads,
  'approve-lead-words': ofEditors,
  'keep-honours': ofLeads,
  'keep-posts': ofLeads,
  'manage-units': ofAdministrators,
  'manage-people': ofAdministrators,
  'read-audit': ofAdministrators,
  'sign-papers': ofAdministrators,
} as const satisfies Record<string, Grant>

export type Ability = keyof typeof table

export const abilities: readonly Ability[] = Object.keys(table).filter(isAbility)

export function isAbility(name: string): name is Ability {
  return Object.hasOwn(table, name)
}

export function isAllowed(held: readonly Role[], ability: Ability): boolean {
  return rolesWith(ability).some((role) => held.includes(role))
}

function rolesWith(ability: Ability): readonly Role[] {
  return table[ability].heldBy
}

/** Who can grant it: what a 403 tells the person. */
export function granterOf(ability: Ability): Role {
  return table[ability].grantedBy
}

/** What a route says of itself in `handle.access`; the test of every route × role reads it. */
export type Access = 'public' | Ability
