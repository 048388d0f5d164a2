import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'

export type SiteRoute = {
  id: string
  /** As routes.ts says it, e.g. `/triage/cases/:number`. */
  pattern: string
  /** With a made-up value for each parameter. */
  path: string
  hasPage: boolean
  hasLoader: boolean
  hasAction: boolean
}

/** Values that parse, so that a refusal is the guard's and not the parser's. */
const samples: Record<string, string> = {
  token: 'A'.repeat(43),
  id: '01920000-0000-7000-8000-000000000000',
  number: '1',
  release: '1',
  week: '2026-W47',
  file: 'manifest.json',
  '*': 'anything',
}

/** The routes of the built site, as the server runs them. */
export async function readRouteTable(): Promise<SiteRoute[]> {
  const file = join(import.meta.dirname, '../../../build/server/index.js')
  const build: ServerBuild = await import(/* @vite-ignore */ pathToFileURL(file).href)
  const pathOf = (id: string | undefined): string => {
    const route = id ? build.routes[id] : undefined
    if (!route) return ''
    return `${pathOf(route.parentId)}${route.path ? `/${route.path}` : ''}`
  }
  return Object.values(build.routes).flatMap((route) =>
    route
      ? [
          {
            id: route.id,
            pattern: pathOf(route.id) || '/',
            path: fill(pathOf(route.id)) || '/',
            hasPage: route.module.default !== undefined,
            hasLoader: route.module.loader !== undefined,
            hasAction: route.module.action !== undefined,
          },
        ]
      : [],
  )
}

function fill(path: string): string {
  return path.replace(/:(\w+)\??|\*/g, (part, name?: string) => samples[name ?? part] ?? '1')
}
