// Remix carries the code of choices that this project has decided otherwise, and asks for them while it runs, so that no
// bundler can leave it out. Here the answers are written in before the browser's bundle is made (docs/decisions/0029).
// Each text must be found: a Remix that words it differently stops the build.
import type { Plugin } from 'vite'

type Answer = { asked: string; answer: string }

const singleFetch: Answer = { asked: 'future.v3_singleFetch', answer: 'true' }

/** The page preloads the manifest, the entry and then these. */
const preloadsWritten = `Array.from(document.body.querySelectorAll('link[rel="modulepreload"]'), (link) => link.getAttribute('href')).slice(2)`

/** File of @remix-run/react → what it asks, and what is so here. */
const answers: Readonly<Record<string, readonly Answer[]>> = {
  'browser.js': [
    { asked: 'window.__remixContext.future.v3_singleFetch', answer: 'true' },
    { asked: 'window.__remixContext.isSpaMode', answer: 'false' },
  ],
  'components.js': [
    singleFetch,
    // Nothing is deferred: each page comes whole.
    { asked: '__remixContext.a)', answer: 'false)' },
    // What the server wrote, in its order: the browser's manifest has no imports (scripts/remix-manifest.ts).
    { asked: 'manifest.entry.imports.concat(routePreloads)', answer: preloadsWritten },
    // No link fetches its page ahead.
    { asked: 'shouldPrefetch && ', answer: 'false && ' },
    { asked: 'isPageLinkDescriptor(link) ?', answer: 'false ?' },
  ],
  'fog-of-war.js': [{ asked: 'future.v3_lazyRouteDiscovery === true', answer: 'false' }],
  'links.js': [
    singleFetch,
    // A style sheet is fetched before its page is drawn. As a preload the browser complains of it where the page's data
    // takes some seconds; one for paper alone is fetched as well, and changes nothing on the screen.
    { asked: 'Object.assign(link, descriptor)', answer: 'Object.assign(link, descriptor, { rel: "stylesheet", media: "print" })' },
  ],
  'routes.js': [
    singleFetch,
    { asked: 'typeof singleFetch === "function"', answer: 'true' },
    { asked: 'if (isSpaMode)', answer: 'if (false)' },
  ],
}

export function foldRemix(): Plugin {
  return {
    name: 'fold-remix',
    apply: 'build',
    transform(code, id, options) {
      const [, file = ''] = /\/@remix-run\/react\/dist\/esm\/([\w-]+\.js)$/.exec(id) ?? []
      const asked = answers[file]
      return options?.ssr || !asked ? null : { code: asked.reduce(answerIn, code), map: null }
    },
  }
}

function answerIn(code: string, { asked, answer }: Answer): string {
  if (!code.includes(asked)) throw new Error(`Remix no longer asks "${asked}": see scripts/fold-remix.ts`)
  return code.replaceAll(asked, answer)
}
