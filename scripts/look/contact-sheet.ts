import { escaped } from '#app/ui/escaped.ts'

export type Picture = { path: string; who: string; language: string; theme: string; width: number; file: string }

/** One document that shows the pictures side by side, a row for each page and person. */
export function contactSheet(pictures: readonly Picture[]): string {
  const rows = Map.groupBy(pictures, ({ path, who }) => `${path} · ${who}`)
  const sections = [...rows].map(([title, row]) => `<h2>${escaped(title)}</h2>\n<div>${row.map(figure).join('')}</div>`)
  return `<!doctype html>
<meta charset="utf-8">
<title>Starhall: every page</title>
<style>
  body { font: 14px system-ui, sans-serif; margin: 24px; background: #888; }
  div { display: flex; gap: 16px; align-items: flex-start; overflow-x: auto; }
  figure { margin: 0; flex: none; }
  img { height: 480px; display: block; }
</style>
${sections.join('\n')}
`
}

function figure({ file, language, theme, width }: Picture): string {
  const name = escaped(file)
  return `<figure><a href="${name}"><img loading="lazy" src="${name}" alt=""></a><figcaption>${language}, ${theme}, ${width} px</figcaption></figure>`
}
