import { createRequestHandler, data, type LoaderFunction, type ServerBuild } from '@remix-run/node'

type Routes = ServerBuild['routes']
type Handler = ReturnType<typeof createRequestHandler>
type Module = NonNullable<Routes[string]>['module']

/**
 * A file, a table or a picture that is refused to somebody who opened its address answers as a page does: in words, in
 * the frame. Its loader is asked once more as if a page stood there, so that the error page of all pages catches it.
 */
export function withRefusalsAsPages<Build extends ServerBuild>(build: Build): Build {
  // Made when somebody is refused for the first time: making it reads all routes again.
  let handler: Handler | null = null
  const answerAsPage: Handler = (...asked) => (handler ??= createRequestHandler({ ...build, routes: eachFile(build.routes, asPage) }))(...asked)
  const guarded = (module: Module): Module => ({ ...module, loader: guard(module.loader ?? absent, answerAsPage) })
  return { ...build, routes: eachFile(build.routes, guarded) }
}

function guard(loader: LoaderFunction, answerAsPage: Handler): LoaderFunction {
  return async (asked, ...rest) => {
    try {
      return await loader(asked, ...rest)
    } catch (error) {
      // A redirect leads on by itself.
      if (error instanceof Response || !isOpened(asked.request)) throw error
      return answerAsPage(asked.request, asked.context)
    }
  }
}

/** Whether somebody opened the address, as against a page that asks for a part of itself. A worker hides what the request is for, but not what it takes. */
export function isOpened({ method, headers }: Request): boolean {
  return method === 'GET' && (headers.get('Accept') ?? '').includes('text/html')
}

/** It comes without scripts: those know no page at this address. */
function asPage(module: Module): Module {
  return { ...module, loader: module.loader ?? absent, default: () => null, handle: { isDocument: true } }
}

/** What only takes in has nothing to show. */
const absent: LoaderFunction = () => {
  throw data(null, { status: 404 })
}

function eachFile(routes: Routes, change: (module: Module) => Module): Routes {
  const changed = Object.entries(routes).map(([id, route]) => {
    const isFile = route?.module.default === undefined && route?.module.ErrorBoundary === undefined
    return [id, route && isFile ? { ...route, module: change(route.module) } : route] as const
  })
  return Object.fromEntries(changed)
}
