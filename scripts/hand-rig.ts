// The hand model in a pose, and what a viewer sees of it: no picture yet, only depth, light and finger at each grid point.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

import { Box3, Euler, Matrix4, type Object3D, Quaternion, SkinnedMesh, Vector3 } from 'three'
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js'
import { z } from 'zod'

const Bend = z.tuple([z.number(), z.number(), z.number(), z.number()])

/** Degrees. A finger: flexion of its three joints, then the angle to the side. The thumb: x, y, z of its root, then its two joints. */
export const HandPose = z.object({
  view: z.enum(['palm', 'back', 'fist', 'side', 'sideN', 'down']),
  fingers: z.object({ index: Bend, middle: Bend, ring: Bend, pinky: Bend }),
  thumb: z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()]),
})
export type HandPose = z.infer<typeof HandPose>

/** x to the right, y up, z toward the viewer, in metres; `finger` is 1 to 5 from the thumb, 0 for palm and wrist. */
interface SkinPoint { at: Vector3; normal: Vector3; finger: number }
type Triangle = readonly [SkinPoint, SkinPoint, SkinPoint]

export type Field = Float32Array<ArrayBuffer>
/** Of the skin nearest to the viewer: depth in metres (−1: no hand here), light from −1 to 1, and the finger. */
export interface Sight { depth: Field; light: Field; finger: Field }

/** Grid points along one side of everything seen. */
export const GRID = 500
const MARGIN = 24
/** Grid points per metre at most: a fist must not grow as large as an open hand. */
const LARGEST = 3100
const LIGHT = new Vector3(-0.42, 0.58, 0.7)

const MODEL = '@webxr-input-profiles/assets/dist/profiles/generic-hand/right.glb'
const FINGERS = ['index', 'middle', 'ring', 'pinky'] as const
const PHALANGES = ['proximal', 'intermediate', 'distal'] as const

// The model's own directions: to the thumb, from wrist to knuckles, out of the palm.
const THUMBWARD = new Vector3(0.116, 0.015, -0.993)
const UPWARD = new Vector3(-0.028, -0.999, -0.019)
const PALMWARD = new Vector3(-0.993, 0.03, -0.115)

/** What points up on the page and what points at the viewer, each as shares of [thumbward, upward, palmward]. */
const VIEWS: Record<HandPose['view'], { up: Shares; viewer: Shares }> = {
  palm: { up: [0, 1, 0], viewer: [-0.3, 0, 1] },
  back: { up: [1, 0, 0], viewer: [0, 0, -1] },
  fist: { up: [1, 0, 0], viewer: [0, 1, -0.45] },
  side: { up: [0, 1, 0], viewer: [-1, 0, 0.42] },
  sideN: { up: [0, 1, 0], viewer: [-0.8, 0, 0.9] },
  down: { up: [0, -1, 0], viewer: [0.75, 0, -0.65] },
}
type Shares = readonly [number, number, number]

/** Reads the model from the installed package; every pose wants a fresh one, since posing turns its joints. */
export async function loadHand(): Promise<SkinnedMesh> {
  const file = await readFile(createRequire(import.meta.url).resolve(MODEL))
  const { scene } = await new GLTFLoader().parseAsync(new Uint8Array(file).buffer, '')
  scene.updateMatrixWorld(true)
  const meshes: SkinnedMesh[] = []
  scene.traverse((node) => {
    if (isSkin(node)) meshes.push(node)
  })
  const [mesh] = meshes
  if (mesh === undefined) throw new Error(`no skinned mesh in ${MODEL}`)
  return mesh
}

const isSkin = (node: Object3D): node is SkinnedMesh => node instanceof SkinnedMesh

/** Bends the joints of `mesh` and looks at it from the pose's view, as large as the grid allows. */
export function seeHand(mesh: SkinnedMesh, pose: HandPose): Sight {
  bendJoints(mesh, pose)
  const triangles = readSkin(mesh, viewMatrix(pose.view))
  const box = new Box3().setFromPoints(triangles.flat().map(({ at }) => at))
  const size = box.getSize(new Vector3())
  const middle = box.getCenter(new Vector3())
  const scale = Math.min(LARGEST, (GRID - 2 * MARGIN) / Math.max(size.x, size.y))
  const onGrid = ({ at, normal, finger }: SkinPoint): Corner => ({
    x: GRID / 2 + (at.x - middle.x) * scale,
    y: GRID / 2 - (at.y - middle.y) * scale,
    z: at.z - middle.z,
    light: normal.dot(LIGHT),
    finger,
  })
  const nothing = () => new Float32Array(GRID * GRID)
  const sight = { depth: nothing().fill(-1), light: nothing(), finger: nothing() }
  for (const [a, b, c] of triangles) fillTriangle(sight, [onGrid(a), onGrid(b), onGrid(c)])
  return sight
}

interface Corner { x: number; y: number; z: number; light: number; finger: number }

/** Only triangles that face the viewer run clockwise here; the others are the far side of the hand. */
function fillTriangle(sight: Sight, corners: readonly [Corner, Corner, Corner]): void {
  const [a, b, c] = corners
  const area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
  if (area >= 0) return
  const xs = corners.map(({ x }) => x)
  const ys = corners.map(({ y }) => y)
  for (let y = Math.ceil(Math.min(...ys)); y <= Math.max(...ys); y++) {
    for (let x = Math.ceil(Math.min(...xs)); x <= Math.max(...xs); x++) {
      const ofB = ((x - a.x) * (c.y - a.y) - (y - a.y) * (c.x - a.x)) / area
      const ofC = ((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x)) / area
      const ofA = 1 - ofB - ofC
      const depth = ofA * a.z + ofB * b.z + ofC * c.z
      const p = y * GRID + x
      if (Math.min(ofA, ofB, ofC) < 0 || depth <= (sight.depth[p] ?? depth)) continue
      sight.depth[p] = depth
      sight.light[p] = ofA * a.light + ofB * b.light + ofC * c.light
      sight.finger[p] = ofA > Math.max(ofB, ofC) ? a.finger : ofB > ofC ? b.finger : c.finger
    }
  }
}

function bendJoints(mesh: SkinnedMesh, pose: HandPose): void {
  for (const finger of FINGERS) {
    const [proximal, intermediate, distal, aside] = pose.fingers[finger]
    const joints = PHALANGES.map((part) => joint(mesh, `${finger}-finger-phalanx-${part}`))
    chain([joint(mesh, 'wrist'), joint(mesh, `${finger}-finger-metacarpal`), ...joints, joint(mesh, `${finger}-finger-tip`)])
    joints[0]?.rotateY(radians(aside))
    joints.forEach((bone, i) => bone.rotateX(-radians([proximal, intermediate, distal][i] ?? 0)))
  }
  const thumb = ['metacarpal', 'phalanx-proximal', 'phalanx-distal', 'tip'].map((part) => joint(mesh, `thumb-${part}`))
  chain([joint(mesh, 'wrist'), ...thumb])
  const [x, y, z, proximal, distal] = pose.thumb
  thumb[0]?.quaternion.multiply(new Quaternion().setFromEuler(new Euler(radians(x), radians(y), radians(z))))
  thumb[1]?.rotateX(radians(proximal))
  thumb[2]?.rotateX(radians(distal))
  joint(mesh, 'wrist').updateWorldMatrix(true, true)
}

/** The model's joints lie side by side; only as parent and child does a bent joint carry the next one along. */
function chain(joints: Object3D[]): void {
  joints.slice(1).forEach((bone, i) => joints[i]?.attach(bone))
}

function joint(mesh: SkinnedMesh, name: string): Object3D {
  const bone = mesh.skeleton.getBoneByName(name)
  if (bone === undefined) throw new Error(`the hand model has no joint "${name}"`)
  return bone
}

function viewMatrix(view: HandPose['view']): Matrix4 {
  const { up, viewer } = VIEWS[view]
  const toward = blend(viewer).normalize()
  const right = blend(up).cross(toward).normalize()
  const level = toward.clone().cross(right)
  return new Matrix4().makeBasis(right, level, toward).transpose()
}

function blend([thumbward, upward, palmward]: Shares): Vector3 {
  return new Vector3()
    .addScaledVector(THUMBWARD, thumbward)
    .addScaledVector(UPWARD, upward)
    .addScaledVector(PALMWARD, palmward)
}

/** The model doubles points along its texture seams; they become one again, or the shading would show the seams. */
function readSkin(mesh: SkinnedMesh, view: Matrix4): Triangle[] {
  const { position } = mesh.geometry.attributes
  const corners = mesh.geometry.index
  if (!position || !corners) throw new Error('the hand model has no skin')
  const byPlace = new Map<string, SkinPoint>()
  const skinPoint = (i: number): SkinPoint => {
    const place = [position.getX(i), position.getY(i), position.getZ(i)].map((n) => n.toFixed(6)).join(' ')
    const known = byPlace.get(place)
    if (known !== undefined) return known
    const at = mesh.getVertexPosition(i, new Vector3()).applyMatrix4(mesh.matrixWorld).applyMatrix4(view)
    const point = { at, normal: new Vector3(), finger: fingerOf(mesh, i) }
    byPlace.set(place, point)
    return point
  }
  const triangles = Array.from({ length: corners.count / 3 }, (_, t): Triangle =>
    [skinPoint(corners.getX(3 * t)), skinPoint(corners.getX(3 * t + 1)), skinPoint(corners.getX(3 * t + 2))])
  addNormals(triangles)
  return triangles
}

/** The finger whose joint moves this point most. */
function fingerOf(mesh: SkinnedMesh, point: number): number {
  const { skinIndex, skinWeight } = mesh.geometry.attributes
  if (!skinIndex || !skinWeight) throw new Error('the hand model has no skin weights')
  const heaviest = [1, 2, 3].reduce((best, i) =>
    skinWeight.getComponent(point, i) > skinWeight.getComponent(point, best) ? i : best, 0)
  const name = mesh.skeleton.bones[skinIndex.getComponent(point, heaviest)]?.name ?? ''
  return name.includes('metacarpal') ? 0 : 1 + ['thumb', ...FINGERS].findIndex((finger) => name.startsWith(finger))
}

/** A point's normal is the mean of its triangles', weighted by their area: the skin looks round, not faceted. */
function addNormals(triangles: readonly Triangle[]): void {
  for (const [a, b, c] of triangles) {
    const face = b.at.clone().sub(a.at).cross(c.at.clone().sub(a.at))
    for (const corner of [a, b, c]) corner.normal.add(face)
  }
  for (const corner of triangles.flat()) corner.normal.normalize()
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
