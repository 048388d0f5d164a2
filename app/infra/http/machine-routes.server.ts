import type { ActionFunction, LoaderFunction, ServerBuild } from '@remix-run/node'

/** Routes for programs: no page, no layout, no session. */
const isForMachines = (id: string): boolean => id.startsWith('routes/feeds/')

export type MachineRoute = {
  shape: RegExp
  names: readonly string[]
  loader: LoaderFunction
  action: ActionFunction
}

export function findRoute(
  routes: readonly MachineRoute[],
  path: string,
): { route: MachineRoute; params: Record<string, string> } | null {
  for (const route of routes) {
    const match = route.shape.exec(path)
    if (!match) continue
    const params = route.names.map((name, nth) => [name, decodeURIComponent(match[nth + 1] ?? '')])
    return { route, params: Object.fromEntries(params) }
  }
  return null
}

/** The more exact first: words before names before anything. */
export function machineRoutes(build: ServerBuild): MachineRoute[] {
  return Object.values(build.routes)
    .flatMap((route) => {
      const { loader, action } = route?.module ?? {}
      if (!route?.path || !isForMachines(route.id) || !loader || !action) return []
      return [{ path: route.path, loader, action }]
    })
    .sort((a, b) => (orderOf(a.path) < orderOf(b.path) ? -1 : 1))
    .map(({ path, loader, action }) => ({ ...shapeOf(path), loader, action }))
}

const orderOf = (path: string): string => path.replaceAll('*', '~~').replaceAll(':', '~')

function shapeOf(path: string): Pick<MachineRoute, 'shape' | 'names'> {
  const names: string[] = []
  const parts = path.split('/').map((part) => {
    if (part === '*') return '.*'
    if (!part.startsWith(':')) return part.replace(/[.]/g, '\\.')
    names.push(part.slice(1))
    return '([^/]+)'
  })
  return { shape: new RegExp(`^/${parts.join('/')}/?$`), names }
}
