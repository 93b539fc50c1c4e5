import actionPlans from './zh-CN/action-plans.json' with { type: 'json' }
import admin from './zh-CN/admin.json' with { type: 'json' }
import answerPatterns from './zh-CN/answer-patterns.json' with { type: 'json' }
import assignments from './zh-CN/assignments.json' with { type: 'json' }
import cadence from './zh-CN/cadence.json' with { type: 'json' }
import certificateDesk from './zh-CN/certificate-desk.json' with { type: 'json' }
import certificates from './zh-CN/certificates.json' with { type: 'json' }
import common from './zh-CN/common.json' with { type: 'json' }
import editor from './zh-CN/editor.json' with { type: 'json' }
import exams from './zh-CN/exams.json' with { type: 'json' }
import externalCertificates from './zh-CN/external-certificates.json' with { type: 'json' }
import learning from './zh-CN/learning.json' with { type: 'json' }
import leave from './zh-CN/leave.json' with { type: 'json' }
import lessonQuestions from './zh-CN/lesson-questions.json' with { type: 'json' }
import mentoring from './zh-CN/mentoring.json' with { type: 'json' }
import offline from './zh-CN/offline.json' with { type: 'json' }
import paperSheets from './zh-CN/paper-sheets.json' with { type: 'json' }
import papers from './zh-CN/papers.json' with { type: 'json' }
import people from './zh-CN/people.json' with { type: 'json' }
import pin from './zh-CN/pin.json' with { type: 'json' }
import practice from './zh-CN/practice.json' with { type: 'json' }
import practiceRuns from './zh-CN/practice-runs.json' with { type: 'json' }
import questionBank from './zh-CN/question-bank.json' with { type: 'json' }
import questionEditor from './zh-CN/question-editor.json' with { type: 'json' }
import questionMistakes from './zh-CN/question-mistakes.json' with { type: 'json' }
import quizAnalysis from './zh-CN/quiz-analysis.json' with { type: 'json' }
import quizReview from './zh-CN/quiz-review.json' with { type: 'json' }
import quizzes from './zh-CN/quizzes.json' with { type: 'json' }
import regrade from './zh-CN/regrade.json' with { type: 'json' }
import stars from './zh-CN/stars.json' with { type: 'json' }
import supervision from './zh-CN/supervision.json' with { type: 'json' }
import teachBacks from './zh-CN/teach-backs.json' with { type: 'json' }
import team from './zh-CN/team.json' with { type: 'json' }
import trainingRecord from './zh-CN/training-record.json' with { type: 'json' }
import wall from './zh-CN/wall.json' with { type: 'json' }

// All there is to say. A browser loads a page's part of it: words-of-pages.ts.
export default { 'action-plans': actionPlans, admin, 'answer-patterns': answerPatterns, assignments, cadence, 'certificate-desk': certificateDesk, certificates, common, editor, exams, 'external-certificates': externalCertificates, learning, leave, 'lesson-questions': lessonQuestions, mentoring, offline, 'paper-sheets': paperSheets, papers, people, pin, practice, 'practice-runs': practiceRuns, 'question-bank': questionBank, 'question-editor': questionEditor, 'question-mistakes': questionMistakes, 'quiz-analysis': quizAnalysis, 'quiz-review': quizReview, quizzes, regrade, stars, supervision, 'teach-backs': teachBacks, team, 'training-record': trainingRecord, wall }
