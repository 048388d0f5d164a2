import { createRequestHandler, type GetLoadContextFunction } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'

type Options = { mode: 'development' | 'production'; getLoadContext: GetLoadContextFunction }

/**
 * Answers pages through Remix. It makes and ranks a pattern of every route that it knows for each
 * request, and again for each page that it renders, which with all of them takes longer than most
 * pages themselves. So it is handed those routes alone that share the address's first word.
 */
export function pageHandler(build: ServerBuild, options: Options): RequestHandler {
  const words = new Set(Object.values(build.routes).flatMap((route) => firstWord(route?.path)))
  const handlers = new Map<string, RequestHandler>()
  const handlerOf = (word: string): RequestHandler => {
    const made =
      handlers.get(word) ?? createRequestHandler({ build: withRoutesOf(build, word), ...options })
    handlers.set(word, made)
    return made
  }
  return (request, response, next) => {
    const word = wordOf(request.path)
    handlerOf(words.has(word) ? word : '')(request, response, next)
  }
}

/** As the router reads it: of any case, and unescaped. */
function wordOf(path: string): string {
  return decodeURIComponent(path.split('/')[1] ?? '').toLowerCase()
}

/** None where anything may stand first. */
function firstWord(path: string | undefined): string[] {
  const [word = ''] = path?.split('/') ?? []
  return word === '' || /^[:*]/.test(word) ? [] : [word]
}

function withRoutesOf(build: ServerBuild, word: string): ServerBuild {
  return {
    ...build,
    routes: pick(build.routes, word),
    assets: { ...build.assets, routes: pick(build.assets.routes, word) },
  }
}

type Listed = { path?: string; parentId?: string }

/** Those that may answer an address that begins so; a child's own path is no beginning. */
function pick<Route extends Listed | undefined>(
  routes: Record<string, Route>,
  word: string,
): Record<string, Route> {
  const wordAbove = ({ path, parentId }: Listed): string | undefined => {
    const parent = parentId === undefined ? undefined : routes[parentId]
    return (parent && wordAbove(parent)) ?? firstWord(path)[0]
  }
  const keep = (route: Route) => route && (wordAbove(route) ?? word) === word
  return Object.fromEntries(Object.entries(routes).filter(([, route]) => keep(route)))
}
