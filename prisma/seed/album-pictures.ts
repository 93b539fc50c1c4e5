// Photos of nobody: two afternoons and an umbrella stand, of the same simple shapes as the family portrait.
import { type Colleague, colleague } from './family-picture.ts'

const width = 1600
const height = 1200

const climbers: Colleague[] = [
  { x: 520, y: 760, skin: '#f1c9a5', hair: '#2b211d', style: 'short', coat: '#d9512c' },
  { x: 830, y: 730, skin: '#f6d7b8', hair: '#3a2a22', style: 'bob', coat: '#0f6b6b', scarf: '#e8b04a' },
  { x: 1130, y: 770, skin: '#eec39c', hair: '#1f1a18', style: 'bun', coat: '#24506b' },
]
const atTea: Colleague[] = [
  { x: 470, y: 520, skin: '#f3cfac', hair: '#2a201c', style: 'long', coat: '#0f6b6b', scarf: '#d9512c' },
  { x: 1130, y: 520, skin: '#f7dabd', hair: '#8d8680', style: 'curly', coat: '#b5301a', glasses: true },
]

/** Upright, as phones hold them, or lying. */
function picture(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${content}</svg>`
}

export function drawSummit(): string {
  const pines = [90, 250, 1360, 1500].map((x, index) => `<path transform="translate(${x} ${800 + (index % 2) * 60})" d="M0-170 70-20H30L90 90H-90L-30-20H-70z" fill="#3f6b4a"/>`).join('')
  return picture(`<rect width="${width}" height="${height}" fill="#bfe0e6"/><circle cx="1290" cy="230" r="110" fill="#f8d98a"/>
<path d="M0 700 330 300 610 620 900 210 1240 600 1420 430 1600 640V1200H0z" fill="#8fb3a5"/><path d="M900 210 800 350 880 330 930 390 985 310z" fill="#fffaf0"/>
<path d="M0 900Q420 700 800 780T1600 860V1200H0z" fill="#6d9a63"/>${pines}${climbers.map((one) => colleague(one, 0.95)).join('')}
<path d="M0 1130Q800 1040 1600 1130V1200H0z" fill="#4f7d4c"/>`)
}

export function drawTea(): string {
  const cup = (x: number) => `<g transform="translate(${x} 900)"><path d="M-50-40H50L38 50H-38z" fill="#fffaf0"/><path d="M50-20q44 6 34 36t-40 18" fill="none" stroke="#fffaf0" stroke-width="12"/><path d="M-20-70q-14-30 4-54M16-70q-14-30 4-54" fill="none" stroke="#fffaf0" stroke-width="8" opacity=".7"/></g>`
  const cakes = [660, 770, 880, 715, 825].map((x, index) => `<g transform="translate(${x} ${index < 3 ? 930 : 880})"><ellipse rx="56" ry="30" fill="#c47f43"/><ellipse cy="-8" rx="46" ry="22" fill="#e0a55f"/><path d="M-20-8h40M0-20v24" stroke="#a5622f" stroke-width="6"/></g>`).join('')
  return picture(`<rect width="${width}" height="${height}" fill="#f6dfb4"/><rect x="520" y="80" width="560" height="420" rx="16" fill="#fff6dd"/><rect x="550" y="110" width="500" height="360" rx="8" fill="#cfe8f5"/><circle cx="900" cy="230" r="70" fill="#fff4cf"/>
${atTea.map((one) => colleague(one, 1.15)).join('')}<path d="M0 840H1600V1200H0z" fill="#8a4b1f"/><path d="M0 840H1600V880H0z" fill="#a5622f"/><ellipse cx="770" cy="950" rx="230" ry="60" fill="#fffaf0"/>${cakes}${cup(420)}${cup(1180)}`)
}

export function drawUmbrellas(): string {
  const umbrella = (x: number, colour: string, turn: number) => `<g transform="translate(${x} 700) rotate(${180 + turn})"><path d="M0 0V430q0 60-46 56" fill="none" stroke="#4a3b33" stroke-width="16"/><path d="M0-330Q70-100 60 120L0 150-60 120Q-70-100 0-330z" fill="${colour}"/><path d="M0-330V140" stroke="#fff" stroke-opacity=".35" stroke-width="8"/></g>`
  return picture(`<rect width="${width}" height="${height}" fill="#dfe7e4"/><rect y="1000" width="${width}" height="200" fill="#b9a78c"/>${Array.from({ length: 26 }, (_, index) => `<path d="M${60 + index * 60} ${80 + ((index * 137) % 520)}l-18 70" stroke="#9fb8c4" stroke-width="6" stroke-linecap="round"/>`).join('')}
${umbrella(560, '#0f6b6b', -10)}${umbrella(740, '#b5301a', -3)}${umbrella(900, '#e8b04a', 4)}${umbrella(1060, '#24506b', 11)}<path d="M420 800H1200L1140 1120H480z" fill="#6b4a2f"/><path d="M420 800H1200L1190 860H430z" fill="#8a6240"/>`)
}
