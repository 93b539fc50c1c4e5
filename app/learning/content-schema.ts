import { z } from 'zod'
import { GradeMethod } from '#app/quizzes/grade.ts'
import { Bilingual, Id, Question } from '#app/quizzes/question.ts'
import { ReviewOptions, usualReview } from '#app/quizzes/review-options.ts'
import { SuspensionRule, usualSuspensions } from '#app/quizzes/suspension-rule.ts'
import { Norm, Scene } from './scenes/scene.ts'
import type { Need, PathPlan, StepKind } from './path-progress.ts'

/*
 * The files of content/ as their authors write them (content/README.md), and the catalogue that the build makes of them.
 * Messages are for authors: the build prints them with file and line.
 */

const Minutes = z.int('minutes are a whole number').min(1).max(240)

const DayOfYear = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day of the year is written "12-31"')

const CertificateRule = z
  .strictObject({
    title: Bilingual,
    /** Left out, and `yearly` too: the certificate never expires. */
    validMonths: z.int().min(1).max(240).optional(),
    /** Every certificate ends on the same day of the year; one earned from `renewFrom` on counts through the next end. */
    yearly: z.strictObject({ ends: DayOfYear, renewFrom: DayOfYear }).optional(),
    /** What is read again before the quiz to renew it; left out: the whole course. */
    renewal: z.strictObject({ lessons: z.array(Id).min(1, 'name at least one lesson') }).optional(),
  })
  .refine(({ validMonths, yearly }) => validMonths === undefined || yearly === undefined, { message: 'a certificate is valid for months or until a day of the year, not both', path: ['yearly'] })

/** The file course.yaml. */
export const CourseFile = z.strictObject({
  title: Bilingual,
  summary: Bilingual,
  /** The business systems that it teaches, e.g. SG186: when one changes, the course can be called up again. */
  systems: z.array(z.string().trim().min(1).max(40)).default([]),
  certificate: CertificateRule,
  quiz: z.strictObject({
    passMark: z.int('the pass mark is a whole number of per cent').min(1).max(100),
    attempts: z.int().min(1).max(20),
    waitMinutes: z.int().min(0).max(10_080),
    minutes: Minutes,
    grade: GradeMethod.default('best'),
    suspensions: SuspensionRule.default(usualSuspensions),
  }),
})
export type CourseFile = z.infer<typeof CourseFile>

const Line = z.string().trim().min(1, 'the text is missing').max(200)

/** The front matter of a lesson. */
export const LessonHead = z.strictObject({ title: Line, summary: Line, minutes: Minutes })
export type LessonHead = z.infer<typeof LessonHead>

const course = { course: Id }
const skills = { skills: Id }
/** The quiz of this course. */
const exam = { exam: Id }
/** To have been taught this course face to face until one could do it, or to have taught it. */
const teachBack = { 'teach-back': Id }

/** To hold an external certificate of this kind. */
const external = { certificate: Id }

const PathNeed = z.union([z.strictObject(course), z.strictObject(skills), z.strictObject(exam), z.strictObject(teachBack), z.strictObject({ path: Id }), z.strictObject(external)], {
  error: 'a need is one of `course: …`, `skills: …`, `exam: …`, `teach-back: …`, `path: …`, `certificate: …`',
})
const needs = { needs: z.array(PathNeed).default([]) }

const PathStep = z.union(
  [z.strictObject({ ...course, ...needs }), z.strictObject({ ...skills, ...needs }), z.strictObject({ ...exam, ...needs }), z.strictObject({ ...teachBack, ...needs })],
  {
    error: 'a step is one of `course: …`, `skills: …`, `exam: …`, `teach-back: …`, and may have `needs`',
  },
)

/** A file of paths/. */
export const PathFile = z.strictObject({
  title: Bilingual,
  summary: Bilingual,
  ...needs,
  steps: z.array(PathStep).min(1, 'a path has at least one step'),
})
export type PathFile = z.infer<typeof PathFile>

/** A path's file as the rules read it. */
export function planOf({ needs, steps }: PathFile): PathPlan {
  return {
    needs: needs.map(needOf),
    steps: steps.map((step) => ({ ...stepOf(step), needs: step.needs.map(needOf) })),
  }
}

function needOf(need: z.infer<typeof PathNeed>): Need {
  if ('certificate' in need) return { kind: 'certificate', slug: need.certificate }
  return 'path' in need ? { kind: 'path', slug: need.path } : stepOf(need)
}

function stepOf(step: z.infer<typeof PathStep> | Exclude<z.infer<typeof PathNeed>, { path: string } | { certificate: string }>): { kind: StepKind; slug: string } {
  if ('course' in step) return { kind: 'course', slug: step.course }
  if ('skills' in step) return { kind: 'skills', slug: step.skills }
  return 'exam' in step ? { kind: 'exam', slug: step.exam } : { kind: 'teach-back', slug: step['teach-back'] }
}

const Stage = z.strictObject({
  id: z.enum(['shadow', 'trial', 'independent']),
  skills: z.array(z.strictObject({ id: Id, title: Bilingual, observe: Bilingual })).min(1, 'a stage has at least one skill'),
})

/** A file of skills/. */
export const ChecklistFile = z
  .strictObject({ title: Bilingual, certificate: z.strictObject({ title: Bilingual }), stages: z.array(Stage).min(1, 'a checklist has at least one stage') })
  .superRefine(({ stages }, context) => {
    const inOrder = Stage.shape.id.options.filter((id) => stages.some((stage) => stage.id === id))
    const isInOrder = inOrder.length === stages.length && inOrder.every((id, index) => stages[index]?.id === id)
    const say = (message: string) => context.addIssue({ code: 'custom', path: ['stages'], message })
    if (!isInOrder) say('the stages are shadow, trial, independent, in this order and each once')
    const ids = stages.flatMap(({ skills }) => skills.map(({ id }) => id))
    for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index))) say(`two skills have the id "${id}"`)
  })
export type ChecklistFile = z.infer<typeof ChecklistFile>

/** The file external-certificates.yaml: kinds of certificates that others issue. */
export const ExternalKindsFile = z.array(z.strictObject({ id: Id, title: Bilingual })).min(1, 'at least one kind')
export type ExternalKind = z.infer<typeof ExternalKindsFile>[number]

/** The file mottos.yaml. */
export const MottosFile = z.array(Bilingual).min(1, 'at least one motto')

/** `pledge`: one of the six 不让, which a nomination for a star can be tied to. */
const Value = z.strictObject({ id: Id, name: Bilingual, means: Bilingual, pledge: z.boolean().default(false) })

/** The file values.yaml: what a kind card can be given for. */
export const ValuesFile = z
  .array(Value)
  .min(1, 'at least one value')
  .superRefine((values, context) => {
    const ids = values.map(({ id }) => id)
    for (const [index, id] of ids.entries()) if (ids.indexOf(id) !== index) context.addIssue({ code: 'custom', path: [index, 'id'], message: `two values have the id "${id}"` })
  })
export type Value = z.infer<typeof Value>

/** A part of a lesson that its contents list leads to. */
export const Section = z.object({ id: z.string(), title: z.string() })
export type Section = z.infer<typeof Section>

const Sections = z.object({ zh: z.array(Section), en: z.array(Section) })

const Lesson = z.object({
  slug: Id,
  /** Of the Chinese and the English text together: the version that a completion is pinned to. */
  hash: z.string(),
  title: Bilingual,
  summary: Bilingual,
  minutes: Minutes,
  sections: Sections,
  /** The scenes of the course that this lesson leads to. */
  scenes: z.array(Id),
})
export type Lesson = z.infer<typeof Lesson>

const Course = CourseFile.extend({
  slug: Id,
  lessons: z.array(Lesson),
  scenes: z.array(Scene),
  quiz: CourseFile.shape.quiz.extend({ review: ReviewOptions.default(usualReview), ask: z.int().optional(), questions: z.array(Question) }),
})
export type Course = z.infer<typeof Course>

const Path = PathFile.extend({ slug: Id })
export type Path = z.infer<typeof Path>

const Checklist = z.object({ slug: Id, title: Bilingual, certificate: z.object({ title: Bilingual }), stages: z.array(Stage) })
export type Checklist = z.infer<typeof Checklist>

/** build/content/catalogue.json; the lessons' texts stand beside it as <hash>.<zh|en>.html. */
export const Catalogue = z.object({
  courses: z.array(Course),
  paths: z.array(Path),
  checklists: z.array(Checklist),
  mottos: z.array(Bilingual),
  values: z.array(Value),
  externalKinds: z.array(z.object({ id: Id, title: Bilingual })).default([]),
  norms: z.array(Norm),
})
export type Catalogue = z.infer<typeof Catalogue>

