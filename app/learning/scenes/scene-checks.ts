import { repeated, SceneFile, type Choice, type Step } from './scene.ts'
import { mostCleanPoints, mostPoints } from './walk.ts'

// What a scene must be besides its shape. Messages are for authors: the build prints them with file and line.

type Complaint = { path: (string | number)[]; message: string }

/** A scene that can be played: it leads from its first step to an end on every way. `norms`: those it may name; null for any. */
export function sceneFile(norms: readonly string[] | null) {
  return SceneFile.superRefine((scene, context) => {
    const complaints = [...namesOf(scene), ...scene.steps.flatMap((step, index) => stepComplaints(scene, step, { index, norms }))]
    // Ways are looked at once every way leads somewhere.
    if (complaints.length === 0) complaints.push(...waysOf(scene))
    for (const complaint of complaints) context.addIssue({ code: 'custom', ...complaint })
  })
}

function namesOf({ steps, ends }: SceneFile): Complaint[] {
  const ids = [...steps, ...ends].map(({ id }) => id)
  return repeated(ids).map(([index, id]) => {
    const isStep = index < steps.length
    return { path: [isStep ? 'steps' : 'ends', isStep ? index : index - steps.length, 'id'], message: `two steps or ends have the id "${id}"` }
  })
}

type Place = { index: number; norms: readonly string[] | null }

function stepComplaints({ steps, ends }: SceneFile, { choices }: Step, { index, norms }: Place): Complaint[] {
  return choices.flatMap((choice, at) => {
    const path = ['steps', index, 'choices', at]
    const found: Complaint[] = []
    if (![...steps, ...ends].some(({ id }) => id === choice.to)) found.push({ path: [...path, 'to'], message: `there is no step or end "${choice.to}"` })
    return [...found, ...normComplaints(choice, norms).map(({ path: key, message }) => ({ path: [...path, ...key], message }))]
  })
}

function normComplaints({ honours, breaks, note }: Choice, norms: readonly string[] | null): Complaint[] {
  const unknown = (key: 'honours' | 'breaks', ids: readonly string[]) =>
    ids.flatMap((id, at) => (norms === null || norms.includes(id) ? [] : [{ path: [key, at], message: `there is no norm "${id}" in norms.yaml` }]))
  const found: Complaint[] = [...unknown('honours', honours), ...unknown('breaks', breaks)]
  for (const [at, id] of repeated([...honours, ...breaks])) {
    const key = at < honours.length ? 'honours' : 'breaks'
    found.push({ path: [key], message: `the norm "${id}" is named twice` })
  }
  if (breaks.length > 0 && note === undefined) found.push({ path: ['breaks'], message: 'a choice that breaks a norm has a note: what would have been better' })
  return found
}

/** Circles, what nobody comes to, and whether the best way through is a clean one. */
function waysOf(scene: SceneFile): Complaint[] {
  const circle = circleIn(scene)
  if (circle) return [circle]
  const reached = reachedIn(scene)
  const unreached = (kind: 'steps' | 'ends') =>
    scene[kind].flatMap(({ id }, index) => (reached.has(id) ? [] : [{ path: [kind, index, 'id'], message: `no choice leads to "${id}"` }]))
  const lonely = [...unreached('steps'), ...unreached('ends')]
  if (lonely.length > 0) return lonely
  const most = mostPoints(scene)
  if (most === 0) return [{ path: ['steps'], message: 'no way through this scene earns a point' }]
  return mostCleanPoints(scene) === most ? [] : [{ path: ['steps'], message: 'the most points are to be had by a way that breaks no norm' }]
}

/** A scene only goes forward: the choice that would lead back to a step already on the way is the mistake. */
function circleIn({ steps }: SceneFile): Complaint | null {
  const done = new Set<number>()
  const visit = (index: number, way: readonly number[]): Complaint | null => {
    if (done.has(index)) return null
    for (const [at, { to }] of (steps[index]?.choices ?? []).entries()) {
      const next = steps.findIndex(({ id }) => id === to)
      const around = [...way, index]
      if (around.includes(next)) {
        const names = [...around.slice(around.indexOf(next)), next].map((one) => steps[one]?.id)
        return { path: ['steps', index, 'choices', at, 'to'], message: `goes round in a circle: ${names.join(' → ')}; a scene only goes forward` }
      }
      const found = next === -1 ? null : visit(next, around)
      if (found) return found
    }
    done.add(index)
    return null
  }
  for (const index of steps.keys()) {
    const found = visit(index, [])
    if (found) return found
  }
  return null
}

function reachedIn({ steps }: SceneFile): Set<string> {
  const reached = new Set<string>()
  const queue = steps.slice(0, 1).map(({ id }) => id)
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    queue.push(...(steps.find((step) => step.id === id)?.choices ?? []).map(({ to }) => to))
  }
  return reached
}
