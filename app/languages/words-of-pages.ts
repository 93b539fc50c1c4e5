/** What every page says, its frame and its errors included. */
const everywhere = ['common', 'people']

/** What leads and administrators read besides, their frame included. */
const ofDesks = ['team', 'assignments', 'admin']

/** The first word of an address, or its first two → what its pages say besides. An area that is not named here says nothing of its own. */
const ofAreas: Readonly<Record<string, readonly string[]>> = {
  '': ['learning', 'practice', 'quizzes', 'teach-backs'],
  admin: ['certificate-desk'],
  account: ['wall', 'wall-life', 'teach-backs', 'lesson-questions', 'pin'],
  learn: ['learning', 'action-plans', 'lesson-questions'],
  questions: ['lesson-questions'],
  plans: ['action-plans'],
  certificates: ['certificates', 'external-certificates', 'training-record'],
  verify: ['certificates'],
  mentoring: ['mentoring', 'learning'],
  'teach-backs': ['teach-backs', 'quizzes'],
  quizzes: ['quizzes', 'quiz-review'],
  exams: ['exams', 'quizzes', 'quiz-review'],
  attempts: ['quizzes', 'action-plans', 'quiz-review'],
  practice: ['practice', 'leave', 'practice-runs', 'quizzes', 'quiz-review'],
  stars: ['stars', 'star-votes', 'star-results', 'star-score'],
  thanks: ['thanks'],
  wall: ['wall', 'wall-life'],
  honours: ['honours', 'wall'],
  team: ['team', 'editor', 'assignments', 'admin', 'learning', 'mentoring', 'practice', 'leave', 'teach-backs', 'certificates', 'external-certificates', 'wall', 'action-plans', 'lesson-questions', 'supervision', 'quizzes', 'quiz-analysis', 'question-bank', 'papers', 'question-editor', 'regrade', 'exams', 'certificate-desk', 'certificate-runs'],
  'team/stars': ['stars', 'star-desk', 'star-results', 'star-score', 'score-desk'],
  'team/thanks': ['thanks'],
  'team/wall': ['wall-programme', 'wall-health', 'wall-draft', 'wall-life', 'honours'],
  'team/posts': ['posts'],
}

/** The namespaces of the words that a page says: a browser loads these and no others. */
export function namespacesOf(pathname: string, { desks }: { desks: boolean }): string[] {
  const [, area = '', within = ''] = pathname.split('/')
  return [...new Set([...everywhere, ...(desks ? ofDesks : []), ...(ofAreas[area] ?? []), ...(ofAreas[`${area}/${within}`] ?? [])])]
}
