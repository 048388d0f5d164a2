import type { Import, Source } from './sources.ts'

type Room = {
  name: string
  /** Whether a path of ours is in this room. */
  holds: RegExp
  /** Our own files that it may import, besides its own. */
  mayImport: RegExp
  /** Also these, for their types alone. */
  mayImportTypes?: RegExp
  /** Packages that it may import. */
  packages: RegExp
}

const purePackages =
  /^(zod|@noble\/hashes\/.+|@scure\/base|countries-list|csv-parse\/sync|csv-stringify\/sync|ibantools|ipaddr\.js|libphonenumber-js\/max|negotiator|temporal-polyfill|tldts|uqr)$/
const framework =
  /^(@remix-run\/|react$|react\/|react-dom|@conform-to\/|@prisma\/|prisma$|pg$|pg-boss$)/
const anyBut = (pattern: RegExp) => new RegExp(`^(?!${pattern.source.slice(1)}).+$`)

/** DESIGN's table of rooms: who may import whom. */
export const rooms: readonly Room[] = [
  { name: 'core', holds: /^app\/core\//, mayImport: /^$/, packages: purePackages },
  {
    name: 'infra/http',
    holds: /^app\/infra\/http\//,
    mayImport: /^app\/(infra|core)\//,
    packages: anyBut(/^(react$|react\/|react-dom|@remix-run\/react)/),
  },
  {
    name: 'infra',
    holds: /^app\/infra\//,
    mayImport: /^app\/core\//,
    packages: anyBut(/^(react$|react\/|react-dom|@remix-run\/)/),
  },
  {
    name: 'operations',
    holds: /^app\/operations\//,
    mayImport: /^app\/(infra|core)\//,
    packages: anyBut(framework),
  },
  { name: 'ui', holds: /^app\/ui\//, mayImport: /^app\/core\//, packages: /^react$/ },
  ...['public', 'staff', 'triage', 'custody', 'agency', 'docs', 'feeds', 'system'].map(
    (audience) => ({
      name: `routes/${audience}`,
      holds: new RegExp(`^app/routes/${audience}/`),
      mayImport: /^app\/(operations|ui|core|infra\/http)\//,
      mayImportTypes: /^app\/infra\/house\.server\.ts$/,
      packages: anyBut(/^(@prisma\/|prisma$|pg$|pg-boss$|express$)/),
    }),
  ),
  {
    name: 'worker',
    holds: /^app\/worker\.server\.ts$/,
    mayImport: /^app\/(operations|infra|core)\//,
    packages: anyBut(/^(react$|react\/|react-dom|@remix-run\/)/),
  },
  {
    name: 'the demo’s command',
    holds: /^app\/commands\/make-demo\.ts$/,
    mayImport: /^(app\/(commands|infra|core)\/|prisma\/seed\.ts$)/,
    packages: /^$/,
  },
  {
    name: 'commands',
    holds: /^app\/commands\//,
    mayImport: /^app\/(operations\/|infra\/|core\/|server\.ts$|worker\.server\.ts$)/,
    packages: anyBut(/^(react$|react\/|react-dom|@remix-run\/react)/),
  },
  {
    name: 'server',
    holds: /^app\/server\.ts$/,
    mayImport: /^app\/(infra|core)\//,
    packages: anyBut(/^(react$|react\/|react-dom|@remix-run\/react)/),
  },
  {
    name: 'frame of all pages',
    holds: /^app\/(root|entry\.client|entry\.server|routes)\.tsx?$/,
    mayImport: /^app\/(ui|core|infra\/http)\/|^app\/routes\/system\/fault-page\.tsx$/,
    packages: /^(@remix-run\/|react$|react-dom)/,
  },
]

export function roomOf(path: string): Room | undefined {
  return rooms.find((room) => room.holds.test(path))
}

/** What a file imports and its room may not. */
export function breaches(source: Pick<Source, 'path' | 'imports'>): string[] {
  const room = roomOf(source.path)
  if (!room) return [`${source.path} is in no room`]
  return source.imports
    .filter((imported) => !isAllowed(room, imported))
    .map(({ specifier }) => `${source.path} (${room.name}) imports ${specifier}`)
}

function isAllowed(room: Room, { specifier, file, typeOnly }: Import): boolean {
  if (file === null) return room.packages.test(specifier)
  if (room.holds.test(file) || room.mayImport.test(file)) return true
  return typeOnly && room.mayImportTypes?.test(file) === true
}
