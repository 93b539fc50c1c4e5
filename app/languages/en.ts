import actionPlans from './en/action-plans.json' with { type: 'json' }
import admin from './en/admin.json' with { type: 'json' }
import answerPatterns from './en/answer-patterns.json' with { type: 'json' }
import assignments from './en/assignments.json' with { type: 'json' }
import cadence from './en/cadence.json' with { type: 'json' }
import certificateDesk from './en/certificate-desk.json' with { type: 'json' }
import certificates from './en/certificates.json' with { type: 'json' }
import common from './en/common.json' with { type: 'json' }
import editor from './en/editor.json' with { type: 'json' }
import exams from './en/exams.json' with { type: 'json' }
import externalCertificates from './en/external-certificates.json' with { type: 'json' }
import learning from './en/learning.json' with { type: 'json' }
import leave from './en/leave.json' with { type: 'json' }
import lessonQuestions from './en/lesson-questions.json' with { type: 'json' }
import mentoring from './en/mentoring.json' with { type: 'json' }
import offline from './en/offline.json' with { type: 'json' }
import paperSheets from './en/paper-sheets.json' with { type: 'json' }
import papers from './en/papers.json' with { type: 'json' }
import people from './en/people.json' with { type: 'json' }
import pin from './en/pin.json' with { type: 'json' }
import practice from './en/practice.json' with { type: 'json' }
import practiceRuns from './en/practice-runs.json' with { type: 'json' }
import questionBank from './en/question-bank.json' with { type: 'json' }
import questionEditor from './en/question-editor.json' with { type: 'json' }
import questionMistakes from './en/question-mistakes.json' with { type: 'json' }
import quizAnalysis from './en/quiz-analysis.json' with { type: 'json' }
import quizReview from './en/quiz-review.json' with { type: 'json' }
import quizzes from './en/quizzes.json' with { type: 'json' }
import regrade from './en/regrade.json' with { type: 'json' }
import stars from './en/stars.json' with { type: 'json' }
import supervision from './en/supervision.json' with { type: 'json' }
import teachBacks from './en/teach-backs.json' with { type: 'json' }
import team from './en/team.json' with { type: 'json' }
import trainingRecord from './en/training-record.json' with { type: 'json' }
import wall from './en/wall.json' with { type: 'json' }

// All there is to say. A browser loads a page's part of it: words-of-pages.ts.
export default { 'action-plans': actionPlans, admin, 'answer-patterns': answerPatterns, assignments, cadence, 'certificate-desk': certificateDesk, certificates, common, editor, exams, 'external-certificates': externalCertificates, learning, leave, 'lesson-questions': lessonQuestions, mentoring, offline, 'paper-sheets': paperSheets, papers, people, pin, practice, 'practice-runs': practiceRuns, 'question-bank': questionBank, 'question-editor': questionEditor, 'question-mistakes': questionMistakes, 'quiz-analysis': quizAnalysis, 'quiz-review': quizReview, quizzes, regrade, stars, supervision, 'teach-backs': teachBacks, team, 'training-record': trainingRecord, wall }
