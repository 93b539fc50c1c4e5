import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import { foldRemix } from './scripts/fold-remix.ts'

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true
  }
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    foldRemix(),
    tailwindcss(),
    remix({
      // Route modules stand in app/routes and are named in app/routes.ts, never found by their file names.
      ignoredRouteFiles: ['**/*'],
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        // The site map is one file that browsers keep; asking for it link by link would be a request with every page.
        v3_lazyRouteDiscovery: false,
        v3_singleFetch: true,
        v3_routeConfig: true,
        unstable_optimizeDeps: true,
      },
    }),
  ],
  // Only the server asks for these; Vite would look for the half of them that is for browsers, which is not installed.
  optimizeDeps: { exclude: ['@node-rs/argon2', 'better-sqlite3', 'sharp'] },
  // Remix would clear all of build/, the compiled lessons with it; scripts/build.ts clears what is the pages' own.
  // Hall PCs keep their browser for years; the server runs on the Node that the project brings.
  build: {
    emptyOutDir: false,
    ...(isSsrBuild
      ? { target: 'node22' }
      : {
          target: 'es2020',
          cssTarget: 'chrome87',
          // Slower than esbuild, and 3 KB less of React and Remix on every page.
          minify: 'terser',
          terserOptions: { ecma: 2020, module: true, compress: { passes: 3 } },
          rollupOptions: { output: { manualChunks: shellName, chunkFileNames: ({ facadeModuleId }) => `assets/${wordsName(facadeModuleId) ?? '[name]'}-[hash].js` } },
        }),
  },
}))

/** The words of each language and namespace are told apart by their names: scripts/weight.ts reads them. */
function wordsName(module: string | null): string | undefined {
  const [, language, namespace] = /languages\/([^/]+)\/([^/]+)\.json$/.exec(module ?? '') ?? []
  return language && `words-${language}-${namespace ?? ''}`
}

/** What every page loads anyway: in one file it is smaller than in eight. React and Remix come with it. */
function shellName(module: string): string | undefined {
  return /\/app\/(ui\/(fold|form|icon|page|jsx\/[\w-]+)|people\/(app-frame|page-error|places)|offline\/offline-line)\.tsx?$/.test(module) ? 'shell' : undefined
}
