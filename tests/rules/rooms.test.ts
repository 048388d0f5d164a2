import { describe, expect, test } from 'vitest'
import { breaches, roomOf } from './support/rooms.ts'
import { parseSource, readSources } from './support/sources.ts'

const sources = readSources()

describe('rooms', () => {
  test('every file of the app is in one', () => {
    expect(sources.length).toBeGreaterThan(300)
    expect(sources.filter(({ path }) => !roomOf(path)).map(({ path }) => path)).toEqual([])
  })

  test('no file imports what its room may not', () => {
    expect(sources.flatMap(breaches)).toEqual([])
  })

  test('every import of ours leads to a file', () => {
    const known = new Set(sources.map(({ path }) => path))
    const lost = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ file }) => file !== null && /\.(ts|tsx|mjs)$/.test(file) && !known.has(file))
        .filter(({ file }) => !/^(app\/infra\/db\/generated|prisma)\//.test(file ?? ''))
        .map(({ specifier }) => `${path}: ${specifier}`),
    )
    expect(lost).toEqual([])
  })
})

// A rule that cannot fail is no rule: each kind of breach, seen.
describe('a breach is found', () => {
  test.each([
    ['app/core/tip/x.ts', `import { readFile } from 'node:fs/promises'`],
    ['app/core/tip/x.ts', `import type { House } from '#infra/house.server.ts'`],
    ['app/core/tip/x.ts', `export { a } from '../../infra/env.server.ts'`],
    ['app/infra/mail/x.server.ts', `import { signIn } from '#operations/access/sign-in.server.ts'`],
    ['app/operations/x.server.ts', `import { json } from '@remix-run/node'`],
    ['app/operations/x.server.ts', `const a = await import('#ui/button.tsx')`],
    ['app/ui/x.tsx', `import { useLoaderData } from '@remix-run/react'`],
    ['app/ui/x.tsx', `import { signIn } from '../operations/access/sign-in.server.ts'`],
    ['app/routes/triage/x.tsx', `import { x } from '#infra/db/connect.server.ts'`],
    ['app/routes/triage/x.tsx', `import { openHouse } from '#infra/house.server.ts'`],
    ['app/routes/triage/x.tsx', `import { words } from '#routes/staff/words.ts'`],
    ['app/routes/triage/x.tsx', `import { words } from '../staff/words.ts'`],
    ['app/worker.server.ts', `import { Button } from '#ui/button.tsx'`],
    ['app/root.tsx', `import { words } from './routes/staff/words.ts'`],
  ])('%s: %s', (path, text) => {
    expect(breaches(parseSource(path, text))).toHaveLength(1)
  })

  test.each([
    ['app/core/tip/x.ts', `import { z } from 'zod'; import { a } from '../case/states.ts'`],
    ['app/routes/triage/x.tsx', `import type { House } from '#infra/house.server.ts'`],
    ['app/routes/triage/x.tsx', `import { type House } from '#infra/house.server.ts'`],
    ['app/routes/triage/x.tsx', `import css from '#ui/styles/staff.css?url'`],
    ['app/root.tsx', `import { FaultPage } from './routes/system/fault-page.tsx'`],
  ])('and what is allowed is let be: %s: %s', (path, text) => {
    expect(breaches(parseSource(path, text))).toEqual([])
  })
})
