// What a wall shows when there is much to show, as usual, and when there is hardly anything: within what the forms let in.
import type { Bilingual, Face, Panel } from '#app/wall/panel.ts'

const words = '每一位走进大厅的人都带着自己的事来办，我们多问一句，他就少跑一趟；少一次皱眉，多一份安心。把方便留给群众，把麻烦留给自己，这句话挂在墙上，也放在心里，从开门到关灯，一天也不落下。师傅说过，服务没有小事，小事做好了就是大事，做得长久就成了习惯。'
const english = 'Whoever walks into this hall brings a matter of their own; one more question from us saves them one more way, and a smile costs nobody anything. '

/** So many characters of it, ended like a sentence. */
const said = (length: number, from = 0) => `${words.repeat(3).slice(from, from + length - 1)}。`
const inEnglish = (length: number) => english.repeat(3).slice(0, length).trim()
const day: Bilingual = { zh: '11月27日（周五）', en: 'Fri 27 November' }
const closes: Bilingual = { zh: '11月30日（周一）18:00', en: 'Mon 30 November, 18:00' }
const month: Bilingual = { zh: '2026年11月', en: 'November 2026' }
const inAMonth = new Date(Date.now() + 29.5 * 86_400_000).toISOString()
const names = ['阿卜杜热合曼·买买提', '欧阳娜娜', '王小明', '李堃', '司马相如', '古丽娜尔·艾合买提', '陈一', '上官婉儿', '赵子龙', '孙悦', '钱多多', '周而复始']
const always = { seconds: 5, until: null }
const square = { size: 3, path: 'M0 0h1v1H0zM2 0h1v1H2zM0 2h1v1H0z' }

type Pictures = { face: string; portrait: string }
const facesOf = ({ face }: Pictures, count: number): Face[] => names.slice(0, count).map((name, index) => ({ name, initials: name.slice(-2), photo: index % 2 === 0 ? face : null }))

/** Six notes as long as can be, three winners to a stage, six plaques with more words than any has, three pairs with long names. */
export function muchOnTheWall(pictures: Pictures): Panel[] {
  const faces = facesOf(pictures, 12)
  const [one, other] = [faces[0], faces[5]]
  if (!one || !other) throw new Error('nobody to show')
  const badges: Bilingual[] = [{ zh: '服务之星', en: 'Service star' }, { zh: '微笑之星', en: 'Smile star' }, { zh: '文明窗口示范之星', en: 'Star of the model window' }]
  const course = { title: { zh: '投诉处理：先处理心情，再处理事情', en: 'Complaints: first how somebody feels, then what has happened' }, summary: { zh: said(70), en: inEnglish(120) }, minutes: 45, lessons: 12, team: { done: 11, total: 12 } }
  const asked = { prompt: { zh: said(60), en: inEnglish(140) }, options: ['甲', '乙', '丙', '丁', '戊'].map((first) => ({ zh: `${first}${said(23)}`, en: inEnglish(70) })) }
  return [
    { kind: 'stars', month, stars: badges.map((star, index) => ({ star, winners: [{ ...(index === 1 ? other : one), citation: said(60) }] })), ...always },
    { kind: 'stars', month, stars: [{ star: badges[0] ?? month, winners: faces.slice(0, 3).map((face) => ({ ...face, citation: said(60) })) }], ...always },
    { kind: 'voting', month, closes, closesAt: inAMonth, qr: square, ...always },
    { kind: 'learning', courses: [course, course, course], lesson: { title: course.title, course: course.title }, certified: names, exam: null, next: null, ...always },
    { kind: 'learning', courses: [], lesson: null, certified: [], exam: { title: said(40), names }, next: { title: said(40), from: closes, until: closes }, ...always },
    { kind: 'question', today: asked, yesterday: { prompt: asked.prompt, answers: asked.options.slice(0, 3) }, ...always },
    ...[6, 5, 4, 3, 2, 1].map((count): Panel => ({ kind: 'life', notes: notesOf(count, { characters: 140, author: names[0] ?? '' }), ...always })),
    // As many as the server lets hang together, by how long they are (life-panels.ts).
    { kind: 'life', notes: [1, 2, 3].map((number) => ({ text: said(140, number), colour: 'PINK', author: names[0] ?? '', photo: pictures.portrait })), ...always },
    { kind: 'life', notes: [1, 2, 3, 4, 5, 6].map((number) => ({ text: said(40, number), colour: 'GREEN', author: names[0] ?? '', photo: pictures.portrait })), ...always },
    { kind: 'album', title: said(20), day, photos: Array.from({ length: 5 }, (_, index) => ({ photo: pictures.portrait, caption: said(40, index) })), ...always },
    { kind: 'birthdays', people: [one, other, one, other], ...always },
    { kind: 'portrait', photo: pictures.portrait, caption: said(60), taken: month, ...always },
    { kind: 'honours', plaques: Array.from({ length: 6 }, (_, index) => ({ title: said(40, index), issuer: said(24), level: 'PROVINCIAL' as const, awarded: month })), ...always },
    { kind: 'welcome', pairs: Array.from({ length: 3 }, () => ({ mentee: one, mentor: other, day })), ...always },
    { kind: 'pairs', pairs: (['shadow', 'trial', 'independent'] as const).map((stage) => ({ mentee: one, mentor: other, stage })), ...always },
    { kind: 'posts', posts: Array.from({ length: 6 }, (_, index) => ({ name: `综合业务受理与咨询引导${index + 1}号窗口`, stands: one, as: 'B' as const, other: other.name })), ...always },
    { kind: 'notice', text: said(80), isUrgent: false, ends: closes, ...always },
    { kind: 'motto', motto: { zh: '把方便留给群众，把麻烦留给自己，把微笑留给每一个人', en: inEnglish(120) }, ...always },
  ]
}

export function usualOnTheWall(pictures: Pictures): Panel[] {
  const [one, other, third] = facesOf(pictures, 12).slice(1)
  if (!one || !other || !third) throw new Error('nobody to show')
  const course = { title: { zh: '微笑服务', en: 'Serving with a smile' }, summary: { zh: '微笑不是表情，是让人放心的第一句话。', en: '' }, minutes: 20, lessons: 3, team: { done: 4, total: 12 } }
  const options = ['对', '错'].map((zh, index) => ({ zh, en: index === 0 ? 'True' : 'False' }))
  return [
    { kind: 'stars', month, stars: [{ star: { zh: '服务之星', en: 'Service star' }, winners: [{ ...one, citation: said(24) }] }, { star: { zh: '微笑之星', en: 'Smile star' }, winners: [{ ...other, citation: said(20) }] }], ...always },
    { kind: 'learning', courses: [course, course], lesson: null, certified: names.slice(1, 4), exam: null, next: null, ...always },
    { kind: 'learning', courses: [], lesson: null, certified: [], exam: { title: '11 月月考', names: names.slice(1, 6) }, next: null, ...always },
    { kind: 'question', today: { prompt: { zh: '客户情绪激动时，先说什么？', en: 'What do you say first?' }, options }, yesterday: null, ...always },
    ...[6, 4, 3, 2].map((count): Panel => ({ kind: 'life', notes: notesOf(count, { characters: 36, author: '王小明' }), ...always })),
    { kind: 'album', title: '秋天爬山', day, photos: Array.from({ length: 3 }, () => ({ photo: pictures.portrait, caption: said(12) })), ...always },
    { kind: 'birthdays', people: [one, other], ...always },
    { kind: 'honours', plaques: Array.from({ length: 3 }, () => ({ title: '优质服务窗口', issuer: '市总工会', level: 'CITY' as const, awarded: month })), ...always },
    { kind: 'welcome', pairs: [one, third].map((mentee) => ({ mentee, mentor: other, day })), ...always },
    { kind: 'pairs', pairs: [one, third].map((mentee) => ({ mentee, mentor: other, stage: 'trial' as const })), ...always },
    { kind: 'posts', posts: [1, 2, 3, 4].map((number) => ({ name: `${number}号窗口`, stands: other, as: 'A' as const, other: third.name })), ...always },
    { kind: 'notice', text: '本周五 17:30 班后会，地点二楼会议室。', isUrgent: false, ends: closes, ...always },
  ]
}

/** One of each, with no more than it must have. */
export function littleOnTheWall({ portrait }: Pictures): Panel[] {
  const one: Face = { name: '陈一', initials: '陈一', photo: null }
  return [
    { kind: 'stars', month, stars: [{ star: { zh: '服务之星', en: 'Service star' }, winners: [{ ...one, citation: '好。' }] }], ...always },
    { kind: 'voting', month, closes, closesAt: new Date(0).toISOString(), qr: square, ...always },
    { kind: 'learning', courses: [{ title: { zh: '礼仪', en: 'Manners' }, summary: { zh: '', en: '' }, minutes: 5, lessons: 1, team: null }], lesson: null, certified: [], exam: null, next: null, ...always },
    { kind: 'learning', courses: [], lesson: null, certified: ['陈一'], exam: null, next: null, ...always },
    { kind: 'question', today: null, yesterday: { prompt: { zh: '可以吗？', en: 'May I?' }, answers: [{ zh: '对', en: 'True' }] }, ...always },
    { kind: 'life', notes: [{ text: '谢谢。', colour: 'BLUE', author: null }], ...always },
    { kind: 'album', title: '春', day, photos: [{ photo: portrait, caption: '' }], ...always },
    { kind: 'birthdays', people: [one], ...always },
    { kind: 'honours', plaques: [{ title: '金牌', issuer: '局', level: 'OTHER', awarded: month }], ...always },
    { kind: 'welcome', pairs: [{ mentee: one, mentor: one, day }], ...always },
    { kind: 'pairs', pairs: [{ mentee: one, mentor: one, stage: 'shadow' }], ...always },
    { kind: 'posts', posts: [{ name: '1号', stands: null, as: null, other: null }], ...always },
    { kind: 'notice', text: '停电。', isUrgent: false, ends: closes, ...always },
    { kind: 'motto', motto: { zh: '慢慢来', en: 'Take your time' }, ...always },
    { kind: 'unit', ...always },
  ]
}

function notesOf(count: number, { characters, author }: { characters: number; author: string }) {
  const colours = ['YELLOW', 'PINK', 'GREEN', 'BLUE'] as const
  return Array.from({ length: count }, (_, index) => ({ text: said(characters, 20 * count + index), colour: colours[index % 4] ?? 'YELLOW', author }))
}
