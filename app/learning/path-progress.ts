/*
 * A path is an ordered list of steps. Each kind of step, and of prerequisite, is asked of a source of its name: what of
 * it is done, and what is missing. A further kind (the monthly exam) is one more name in `stepKinds`, in
 * PathStep of content-schema.ts, and one more source in standing.server.ts.
 */
import { progressOf, type Progress } from './progress.ts'

export const stepKinds = ['course', 'skills', 'exam', 'teach-back'] as const
export type StepKind = (typeof stepKinds)[number]

/** Something that must be done before a path or a step of it: a step's kind, a whole other path, or an external certificate held. */
export type Need = { kind: StepKind | 'path' | 'certificate'; slug: string }

export type PathPlan = {
  needs: readonly Need[]
  steps: readonly { kind: StepKind; slug: string; needs: readonly Need[] }[]
}

export type PathItem =
  | { kind: 'lesson'; course: string; slug: string }
  | { kind: 'quiz'; course: string }
  | { kind: 'skill'; checklist: string; id: string }
  | { kind: 'teach-back'; course: string }

/** What the record says of one thing: how much of it is done, and every item that is missing. */
export type Standing = { done: number; total: number; missing: readonly PathItem[] }

export type StandingSources = Record<Need['kind'], (slug: string) => Standing>

/** `waitsFor`: what has to be done elsewhere first; nothing of it is offered until then. */
type Waiting = { waitsFor: Need[] }
export type PathStepProgress = Progress & Waiting & { kind: StepKind; slug: string; missing: readonly PathItem[] }
export type PathProgress = Progress & Waiting & { steps: PathStepProgress[] }

/**
 * A path counts the items of its steps together: every lesson, quiz and skill is one, and so is everything that the whole
 * path needs, so that nobody has walked it without. A step without items holds nobody up; a path without any is not
 * started, so that nothing is earned by it.
 */
export function pathProgress({ needs, steps }: PathPlan, sources: StandingSources): PathProgress {
  const isOpen = ({ kind, slug }: Need) => {
    const { done, total } = sources[kind](slug)
    return done < total
  }
  const progressed = steps.map(({ kind, slug, needs }): PathStepProgress => {
    const { done, total, missing } = sources[kind](slug)
    return { kind, slug, ...progressOf(done, total), missing, waitsFor: missing.length > 0 ? needs.filter(isOpen) : [] }
  })
  const waitsFor = needs.filter(isOpen)
  const sum = (count: (step: Progress) => number) => progressed.reduce((all, step) => all + count(step), 0)
  const done = sum((step) => step.done) + needs.length - waitsFor.length
  const total = sum((step) => step.total) + needs.length
  return { ...progressOf(done, total), steps: progressed, waitsFor }
}

/** What to do next: the first missing item of the first open step that waits for nothing, or null when there is none. */
export function nextThing({ steps, waitsFor }: PathProgress): PathItem | null {
  if (waitsFor.length > 0) return null
  return steps.flatMap((step) => (step.waitsFor.length > 0 ? [] : step.missing))[0] ?? null
}

export type NamedPlan = PathPlan & { slug: string }

/**
 * A way by which a path needs itself: the paths and steps along it, the first one again at the end; null where there is
 * none. A path depends on its steps and its needs, a step on its needs as far as they are steps of the same path or paths.
 */
export function findCircle(plans: readonly NamedPlan[]): string[] | null {
  const edges = Map.groupBy(plans.flatMap(edgesOf), ({ from }) => from)
  const settled = new Set<string>()
  const visit = (node: string, way: readonly string[]): string[] | null => {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node]
    if (settled.has(node)) return null
    for (const { to } of edges.get(node) ?? []) {
      const circle = visit(to, [...way, node])
      if (circle) return circle
    }
    settled.add(node)
    return null
  }
  return [...edges.keys()].reduce<string[] | null>((found, node) => found ?? visit(node, []), null)
}

type Edge = { from: string; to: string; at: (string | number)[] }

/** Which of a path's needs lie on a circle; `at` leads to the need in the path's file. */
export function needsOnCircle(plan: NamedPlan, circle: readonly string[]): Edge[] {
  return needEdges(plan).filter(({ from, to }) => circle.some((node, index) => node === from && circle[index + 1] === to))
}

function edgesOf(plan: NamedPlan): Edge[] {
  return [...needEdges(plan), ...plan.steps.map((step) => ({ from: plan.slug, to: nodeOf(plan, step), at: [] }))]
}

function needEdges(plan: NamedPlan): Edge[] {
  const own = new Set(plan.steps.map((step) => nodeOf(plan, step)))
  const edges = [
    ...plan.needs.map((need, index) => ({ from: plan.slug, to: nodeOf(plan, need), at: ['needs', index] })),
    ...plan.steps.flatMap((step, place) =>
      step.needs.map((need, index) => ({ from: nodeOf(plan, step), to: nodeOf(plan, need), at: ['steps', place, 'needs', index] })),
    ),
  ]
  return edges.filter(({ to }) => own.has(to) || !to.includes(' '))
}

function nodeOf({ slug }: NamedPlan, { kind, slug: of }: Need): string {
  return kind === 'path' ? of : `${slug} ${kind} ${of}`
}
