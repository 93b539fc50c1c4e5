// A family portrait of nobody: eleven colleagues of simple shapes before their hall, drawn as SVG.

export type Colleague = { x: number; y: number; skin: string; hair: string; style: 'short' | 'bob' | 'bun' | 'long' | 'curly'; coat: string; scarf?: string; glasses?: true }

const width = 1920
const height = 1080

const back: Colleague[] = [
  { x: 420, y: 430, skin: '#f1c9a5', hair: '#2b211d', style: 'short', coat: '#24506b' },
  { x: 690, y: 405, skin: '#f6d7b8', hair: '#3a2a22', style: 'bob', coat: '#0f6b6b', scarf: '#e8b04a' },
  { x: 960, y: 390, skin: '#eec39c', hair: '#1f1a18', style: 'short', coat: '#24506b', glasses: true },
  { x: 1230, y: 405, skin: '#f5d0b4', hair: '#b5622a', style: 'curly', coat: '#24506b' },
  { x: 1500, y: 430, skin: '#e8b98f', hair: '#241c19', style: 'short', coat: '#3a3f44' },
]
const front: Colleague[] = [
  { x: 300, y: 640, skin: '#f3cfac', hair: '#2a201c', style: 'bun', coat: '#0f6b6b', scarf: '#d9512c' },
  { x: 565, y: 625, skin: '#eebf97', hair: '#3b2417', style: 'long', coat: '#0f6b6b', scarf: '#e8b04a' },
  { x: 828, y: 610, skin: '#f7dabd', hair: '#2b211d', style: 'bob', coat: '#b5301a', scarf: '#f5d98b' },
  { x: 1092, y: 610, skin: '#f1c8a4', hair: '#8d8680', style: 'bun', coat: '#0f6b6b', scarf: '#d9512c', glasses: true },
  { x: 1355, y: 625, skin: '#f6d3b1', hair: '#211a17', style: 'long', coat: '#0f6b6b', scarf: '#e8b04a' },
  { x: 1620, y: 640, skin: '#eac09a', hair: '#2d231e', style: 'short', coat: '#24506b' },
]

export function drawFamily(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
${hall()}
${back.map((one) => colleague(one, 1)).join('\n')}
${front.map((one) => colleague(one, 1.12)).join('\n')}
${flowers()}
</svg>`
}

/** A warm wall with two windows, lanterns, and a counter's edge in front. */
function hall(): string {
  const lantern = (x: number, y: number) => `<g transform="translate(${x} ${y})"><path d="M0-${y}V-46" stroke="#8a4b1f" stroke-width="4"/><rect x="-26" y="-52" width="52" height="12" rx="5" fill="#e8b04a"/><ellipse rx="62" ry="48" fill="url(#lantern)"/><path d="M-34-40Q-48 0-34 40M0-48V48M34-40Q48 0 34 40" fill="none" stroke="#f0b65a" stroke-width="3" opacity=".7"/><rect x="-26" y="40" width="52" height="12" rx="5" fill="#e8b04a"/><path d="M-12 52v46M0 52v58M12 52v46" stroke="#e8b04a" stroke-width="4"/></g>`
  const pane = (x: number) => `<g transform="translate(${x} 150)"><rect width="330" height="420" rx="14" fill="#fff6dd"/><rect x="14" y="14" width="302" height="392" rx="8" fill="url(#sky)"/><path d="M165 14V406M14 150H316" stroke="#fff6dd" stroke-width="12"/><path d="M14 406q60-120 140-70t162-60v130z" fill="#9cc3a0" opacity=".8"/></g>`
  return `<defs>
<linearGradient id="wall" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#f9e3b8"/><stop offset="1" stop-color="#f0bf83"/></linearGradient>
<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#bfe0e6"/><stop offset="1" stop-color="#fdf2cf"/></linearGradient>
<radialGradient id="lantern" cx=".4" cy=".35"><stop offset="0" stop-color="#ff7a4d"/><stop offset="1" stop-color="#b5301a"/></radialGradient>
<radialGradient id="glow" cx=".5" cy=".4" r=".6"><stop offset="0" stop-color="#fff7df" stop-opacity=".95"/><stop offset="1" stop-color="#fff7df" stop-opacity="0"/></radialGradient>
</defs>
<rect width="${width}" height="${height}" fill="url(#wall)"/>
${pane(120)}${pane(1470)}
<ellipse cx="960" cy="520" rx="1000" ry="520" fill="url(#glow)"/>
<rect x="560" y="120" width="800" height="150" rx="18" fill="#b5301a"/><rect x="572" y="132" width="776" height="126" rx="12" fill="none" stroke="#f2c14e" stroke-width="4"/>
${[760, 960, 1160].map((x) => `<path transform="translate(${x} 195) scale(.95)" d="M0-46 12-14 46-13 19 8 29 41 0 22-29 41-19 8-46-13-12-14z" fill="#f2c14e"/>`).join('')}
${lantern(500, 110)}${lantern(1420, 110)}
<path d="M0 930Q960 850 1920 930V1080H0z" fill="#d99a5b"/><path d="M0 960Q960 880 1920 960V1080H0z" fill="#c47f43"/>`
}

export function colleague({ x, y, skin, hair, style, coat, scarf, glasses }: Colleague, scale: number): string {
  return `<g transform="translate(${x} ${y}) scale(${scale})">
${style === 'long' ? `<path d="M-84-30Q-96 150-70 178H70Q96 150 84-30z" fill="${hair}"/>` : ''}
<path d="M-150 480Q-160 200-92 158Q-50 138 0 138T92 158Q160 200 150 480z" fill="${coat}"/>
<path d="M-46 140 0 232 46 140z" fill="#fffaf0"/>
<path d="M-34 84H34V150Q0 186-34 150z" fill="${skin}"/><path d="M-34 104Q0 138 34 104V120Q0 150-34 120z" fill="#000" opacity=".08"/>
${scarf ? `<path d="M-58 140Q0 196 58 140L40 128Q0 164-40 128z" fill="${scarf}"/><path d="M-8 168 22 176 12 232-20 224z" fill="${scarf}"/>` : `<path d="M-10 176H10L18 262 0 284-18 262z" fill="#b5301a"/>`}
<rect x="34" y="236" width="50" height="20" rx="4" fill="#f5d98b"/><path d="M41 246H77" stroke="#8a6100" stroke-width="4"/>
<ellipse cx="-84" cy="18" rx="15" ry="22" fill="${skin}"/><ellipse cx="84" cy="18" rx="15" ry="22" fill="${skin}"/>
<path d="M-84-6Q-84 116 0 120T84-6Q84-92 0-92T-84-6z" fill="${skin}"/>
${hairOf(style, hair)}
<path d="M-46-6q15-12 30 0M16-6q15-12 30 0" fill="none" stroke="${hair}" stroke-width="6" stroke-linecap="round"/>
<path d="M-44 22q13-18 26 0M18 22q13-18 26 0" fill="none" stroke="#2b211d" stroke-width="7" stroke-linecap="round"/>
${glasses ? '<g fill="none" stroke="#4a3b33" stroke-width="5"><circle cx="-31" cy="18" r="25"/><circle cx="31" cy="18" r="25"/><path d="M-6 16Q0 10 6 16"/></g>' : ''}
<ellipse cx="-50" cy="52" rx="19" ry="12" fill="#f08a74" opacity=".5"/><ellipse cx="50" cy="52" rx="19" ry="12" fill="#f08a74" opacity=".5"/>
<path d="M-5 36q5 8 10 0" fill="none" stroke="#b87a55" stroke-width="5" stroke-linecap="round"/>
<path d="M-34 62Q0 104 34 62Q0 74-34 62z" fill="#fff" stroke="#a5472f" stroke-width="5" stroke-linejoin="round"/>
</g>`
}

function hairOf(style: Colleague['style'], hair: string): string {
  const cap = `<path d="M-90 6Q-98-108 0-112T90 6Q78-46 40-56Q-20-34-62-54Q-84-36-90 6z" fill="${hair}"/>`
  if (style === 'short') return `<path d="M-88 2Q-98-110 4-114T88 2Q80-34 60-58Q0-34-52-62Q-80-40-88 2z" fill="${hair}"/>`
  if (style === 'bob') return `${cap}<path d="M-90-4Q-104 84-66 96Q-82 40-74-30zM90-4Q104 84 66 96Q82 40 74-30z" fill="${hair}"/>`
  if (style === 'bun') return `<circle cx="0" cy="-122" r="36" fill="${hair}"/>${cap}`
  if (style === 'curly') return [[-78, -20], [-66, -70], [-28, -98], [20, -102], [62, -76], [80, -26]].map(([x, y]) => `<circle cx="${x}" cy="${y}" r="34" fill="${hair}"/>`).join('')
  return `${cap}<path d="M-90-4Q-100 60-88 120Q-74 60-72-30zM90-4Q100 60 88 120Q74 60 72-30z" fill="${hair}"/>`
}

/** Along the lower edge, as before a real portrait. */
function flowers(): string {
  const colours = ['#e2573a', '#f2c14e', '#f6a6a0', '#fff2d8']
  const heads = Array.from({ length: 46 }, (_, index) => {
    const x = 20 + index * 42
    const y = 1010 - 46 * Math.sin((Math.PI * x) / width) + (index % 3) * 24
    const petals = [0, 72, 144, 216, 288].map((turn) => `<ellipse cy="-15" rx="11" ry="15" transform="rotate(${turn})" fill="${colours[(index * 7) % 4]}"/>`).join('')
    return `<g transform="translate(${x} ${y.toFixed(0)}) scale(${1 + (index % 2) * 0.25})">${petals}<circle r="8" fill="#b5301a"/></g>`
  })
  return `<path d="M0 1080V1000Q960 930 1920 1000V1080z" fill="#5d8a5a"/>${heads.join('')}`
}
