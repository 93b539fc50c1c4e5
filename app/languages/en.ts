import certificates from './en/certificates.json' with { type: 'json' }
import common from './en/common.json' with { type: 'json' }
import learning from './en/learning.json' with { type: 'json' }
import mentoring from './en/mentoring.json' with { type: 'json' }
import people from './en/people.json' with { type: 'json' }
import practice from './en/practice.json' with { type: 'json' }
import quizzes from './en/quizzes.json' with { type: 'json' }
import stars from './en/stars.json' with { type: 'json' }
import teachBacks from './en/teach-backs.json' with { type: 'json' }
import wall from './en/wall.json' with { type: 'json' }

// What everybody reads. The words of the desks, which most people never open, are in a file of their own.
export default { certificates, common, learning, mentoring, people, practice, quizzes, stars, 'teach-backs': teachBacks, wall }
