// What Remix builds (build/server/index.js): it is there only after a build, and says nothing of its types.
declare module '#built-pages' {
  const routes: unknown
  export { routes }
}
