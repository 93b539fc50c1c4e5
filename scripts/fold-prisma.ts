// What Prisma's client carries that a bundler cannot know, answered as the server is put together (decision 0057). Each
// text must be found: a Prisma that words it differently stops the build.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'esbuild'
import { z } from 'zod'

type Answer = { written: string; instead: string }

/**
 * Which fields a query may name is a graph of 10,000 nodes. Each keeps its edges in an object by number, for which V8 sets
 * aside every number below as well: 12 MB of holes. A Map keeps what is there.
 */
const edges: readonly Answer[] = [
  { written: 'o={};for(let s=0;s<i;s++){let a=this.#i(),u=this.#a()', instead: 'o=new Map;for(let s=0;s<i;s++){let a=this.#i(),u=this.#a()' },
  { written: 'o={};for(let s=0;s<i;s++){let a=this.#i(),u=this.#o(),m', instead: 'o=new Map;for(let s=0;s<i;s++){let a=this.#i(),u=this.#o(),m' },
  { written: 'o[a]=S}', instead: 'o.set(a,S)}' },
  { written: 'o[a]=P}', instead: 'o.set(a,P)}' },
  { written: 'n.edges[i]', instead: 'n.edges.get(i)' },
]

const Compiler = z.object({ wasm: z.string() })

export function foldPrisma(): Plugin {
  return {
    name: 'fold-prisma',
    setup(build) {
      build.onLoad({ filter: /@prisma\/client\/runtime\/client\.m?js$/, namespace: 'file' }, ({ path }) => ({ contents: edges.reduce(answerIn, readFileSync(path, 'utf8')), loader: 'js' }))
      // The query compiler comes as text in a module, which stays in memory for good; as a file it is read once and forgotten.
      build.onLoad({ filter: /\.wasm-base64\.m?js$/, namespace: 'file' }, ({ path }) => ({
        contents: `import { readFileSync } from 'node:fs'
import file from ${JSON.stringify(`compiler:${path}`)}
export const wasm = readFileSync(new URL(file, import.meta.url))`,
        loader: 'js',
      }))
      // Named after what it is, for so its file is named.
      build.onResolve({ filter: /^compiler:/ }, ({ path }) => ({ path: path.replace(/^compiler:(.*)-base64.*$/, '$1'), namespace: 'compiler', pluginData: path.slice('compiler:'.length) }))
      build.onLoad({ filter: /.*/, namespace: 'compiler' }, async ({ pluginData }) => {
        const { wasm } = Compiler.parse(await import(pathToFileURL(String(pluginData)).href))
        return { contents: Buffer.from(wasm, 'base64'), loader: 'file' }
      })
    },
  }
}

function answerIn(code: string, { written, instead }: Answer): string {
  if (!code.includes(written)) throw new Error(`Prisma no longer writes "${written}": see ${basename(import.meta.url)}`)
  return code.replaceAll(written, instead)
}
