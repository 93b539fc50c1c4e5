import type { IconName } from '#app/ui/icon.tsx'

/** `word` and `short`, which a phone's bar says, are keys of the language files. `below`: pages that are reached from it and are called otherwise. */
export type Place = { to: string; word: string; icon: IconName; short?: string; below?: readonly string[] }

/** The four places of a phone's bottom bar; a lead's has the desk as well. */
export const staffPlaces: readonly Place[] = [
  { to: '/', word: 'common:places.today', icon: 'today', below: ['/practice'] },
  { to: '/learn', word: 'common:places.learn', icon: 'book', below: ['/quizzes', '/attempts'] },
  { to: '/stars', word: 'common:places.stars', icon: 'star' },
  { to: '/account', word: 'common:places.me', icon: 'person', below: ['/certificates', '/mentoring', '/teach-backs', '/questions', '/plans', '/exams', '/thanks', '/honours', '/wall/kind-words', '/offline'] },
]

/** The lead's desk. */
export const deskPlaces: readonly Place[] = [
  { to: '/team/people', word: 'team:places.people', icon: 'person' },
  { to: '/team/progress', word: 'team:places.progress', icon: 'book' },
  { to: '/team/courses', word: 'team:places.courses', icon: 'copy' },
  { to: '/team/assignments', word: 'team:places.assignments', icon: 'flag' },
  { to: '/team/quizzes', word: 'team:places.quizzes', icon: 'chart', below: ['/team/regrades'] },
  { to: '/team/cadence', word: 'team:places.cadence', icon: 'replay' },
  { to: '/team/pairings', word: 'team:places.pairings', icon: 'pair' },
  { to: '/team/posts', word: 'team:places.posts', icon: 'desk' },
  { to: '/team/teach-backs', word: 'team:places.teachBacks', icon: 'speech' },
  { to: '/team/plans', word: 'team:places.plans', icon: 'check' },
  { to: '/team/questions', word: 'team:places.questions', icon: 'question' },
  { to: '/team/exams', word: 'team:places.exams', icon: 'flag' },
  { to: '/team/attempts', word: 'team:places.attempts', icon: 'clock' },
  { to: '/team/bank', word: 'team:places.bank', icon: 'info' },
  { to: '/team/papers', word: 'team:places.papers', icon: 'copy' },
  { to: '/team/stars', word: 'team:places.stars', icon: 'star' },
  { to: '/team/thanks', word: 'team:places.thanks', icon: 'heart' },
  { to: '/team/certificates', word: 'team:places.certificates', icon: 'seal' },
  { to: '/team/wall', word: 'team:places.wall', icon: 'screen' },
]

export const administrationPlaces: readonly Place[] = [
  { to: '/admin/people', word: 'admin:people.title', icon: 'person' },
  { to: '/team/courses', word: 'team:places.courses', icon: 'copy' },
  { to: '/team/quizzes', word: 'team:places.quizzes', icon: 'chart', below: ['/team/regrades'] },
  { to: '/admin/signing', word: 'certificate-desk:title', icon: 'seal' },
  { to: '/admin/audit', word: 'admin:record.title', icon: 'lock' },
]

/** Leads and administrators have a desk of their own. */
export function hasDesk(roles: readonly string[] = []): boolean {
  return roles.includes('LEAD') || roles.includes('ADMIN')
}
