import type { i18n } from 'i18next'
import { createElement, Fragment, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { isBlock } from '../lesson/block-rules.ts'
import { lessonBlocks } from '../lesson/lesson-blocks.tsx'
import { type SceneCard, SceneCards } from '../lesson/scene-card.tsx'
import { attributesOf } from './block-faults.ts'
import { isSection, type PassedLesson, sectionId } from './lesson-gate.ts'
import type { MdxNode } from './mdx-tree.ts'
import { pictureKeyIn } from './safe-address.ts'

type Size = { width: number; height: number }
/** `prefix` keeps the ids of two lessons on one page apart. */
type Drawn = { words: i18n; scenes?: readonly SceneCard[]; pictures?: ReadonlyMap<string, Size>; prefix?: string }

/** A lesson that the gate let through as HTML, the same that the content build makes of it. Nothing of its author's is run. */
export function drawLesson({ tree }: Pick<PassedLesson, 'tree'>, { words, scenes = [], pictures = new Map(), prefix = '' }: Drawn): string {
  const numbers = new Map((tree.children ?? []).filter(isSection).map((heading, index) => [heading, prefix + sectionId(index)]))
  const draw = new Drawing(pictures, numbers)
  return renderToStaticMarkup(
    <I18nextProvider i18n={words}>
      <SceneCards.Provider value={scenes}>{draw.all(gatherHands(tree.children ?? []))}</SceneCards.Provider>
    </I18nextProvider>,
    { identifierPrefix: prefix },
  )
}

const handGrid = 'hands'

/** Hand signs that follow each other stand in one grid. */
function gatherHands(nodes: readonly MdxNode[]): MdxNode[] {
  const gathered: MdxNode[] = []
  for (const node of nodes) {
    const last = gathered.at(-1)
    if (node.name !== 'HandSign') gathered.push(node)
    else if (last?.type === handGrid) last.children?.push(node)
    else gathered.push({ type: handGrid, children: [node] })
  }
  return gathered
}

const plainElements: Record<string, string> = { paragraph: 'p', emphasis: 'em', strong: 'strong', blockquote: 'blockquote' }

class Drawing {
  readonly #pictures: ReadonlyMap<string, Size>
  readonly #numbers: ReadonlyMap<MdxNode, string>

  constructor(pictures: ReadonlyMap<string, Size>, numbers: ReadonlyMap<MdxNode, string>) {
    this.#pictures = pictures
    this.#numbers = numbers
  }

  all(nodes: readonly MdxNode[] = []): ReactNode {
    return createElement(Fragment, null, ...nodes.map((node) => this.#one(node)))
  }

  #one(node: MdxNode): ReactNode {
    const { type, value = '', children } = node
    const element = plainElements[type]
    if (element) return createElement(element, null, this.all(children))
    switch (type) {
      case 'text':
        return value
      case 'inlineCode':
        return <code>{value}</code>
      case 'code':
        return (
          <pre>
            <code>{`${value}\n`}</code>
          </pre>
        )
      case 'break':
        return <br />
      case 'thematicBreak':
        return <hr />
      case 'heading':
        return createElement(`h${Math.min(node.depth ?? 2, 6)}`, { id: this.#numbers.get(node) }, this.all(children))
      case 'list':
        return this.#list(node)
      case 'link':
        return <a href={node.url}>{this.all(children)}</a>
      case 'image':
        return this.#picture(node)
      case handGrid:
        return <div className={handGrid}>{this.all(children)}</div>
      case 'mdxJsxFlowElement':
        return this.#block(node)
      default:
        // Comments. The gate lets nothing else come here.
        return null
    }
  }

  #block(node: MdxNode): ReactNode {
    const name = node.name ?? ''
    if (!isBlock(name)) return null
    const block: React.ElementType = lessonBlocks[name]
    return createElement(block, attributesOf(node), this.all(node.children))
  }

  #list({ ordered, start, spread, children = [] }: MdxNode): ReactNode {
    const isLoose = spread === true || children.some((item) => item.spread === true)
    const items = children.map((item) => createElement('li', null, ...(item.children ?? []).map((child) => (!isLoose && child.type === 'paragraph' ? this.all(child.children) : this.#one(child)))))
    return createElement(ordered ? 'ol' : 'ul', ordered && typeof start === 'number' && start !== 1 ? { start } : null, ...items)
  }

  #picture({ url = '', alt }: MdxNode): ReactNode {
    const size = this.#pictures.get(pictureKeyIn(url) ?? '')
    return <img src={url} alt={alt ?? ''} {...size} loading="lazy" decoding="async" />
  }
}
