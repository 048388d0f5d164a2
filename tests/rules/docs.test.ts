import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { settingNames } from '#infra/env.server.ts'
import packageJson from '../../package.json' with { type: 'json' }

const root = join(import.meta.dirname, '../..')
const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) =>
    join('docs', name),
  ),
].filter((name) => name.endsWith('.md'))
const textOf = (name: string) => readFileSync(join(root, name), 'utf8')

test('every setting that there is stands in docs/operating.md, and no other', () => {
  const table = textOf('docs/operating.md').split('## Settings')[1]?.split('## ')[0] ?? ''
  const documented = table
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) =>
      [...(line.split('|')[1] ?? '').matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name),
    )
  expect(documented.sort()).toEqual([...settingNames].sort())
})

test.each(pages)('%s names only npm scripts that exist', (page) => {
  const named = [...textOf(page).matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name)
  for (const name of named) expect(Object.keys(packageJson.scripts)).toContain(name)
})

test.each(pages)('%s points only at files that exist', (page) => {
  const text = textOf(page)
  const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map(([, to]) =>
    join(page, '..', to ?? ''),
  )
  const paths = [
    ...text.matchAll(/`((?:app|tests|docs|prisma|public|bench)\/[\w./-]+\.\w+)`/g),
  ].map(([, path]) => path ?? '')
  for (const path of [...links, ...paths])
    expect({ path, exists: existsSync(join(root, path)) }).toEqual({ path, exists: true })
})

test('decision records are numbered without a gap or a double', () => {
  const numbers = readdirSync(join(root, 'docs/decisions')).map((name) => Number(name.slice(0, 4)))
  expect(numbers).toEqual(numbers.map((_, at) => at + 1))
})
