import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pageTable } from '#core/tip/journey/pages.ts'

const siteMap = readFileSync(join(import.meta.dirname, '../../app/routes.ts'), 'utf8')
const taken = new Set([...siteMap.matchAll(/route\('report\/([\w.-]+)'/g)].map(([, path]) => path))

// `report/:page` answers for whatever no other route does, so a namesake would silently hide a question.
test('no page of the form has the address of another page', () => {
  expect(taken.size).toBeGreaterThan(4)
  const asking = pageTable.filter(({ special }) => special === undefined)
  expect(asking.filter(({ path }) => taken.has(path))).toEqual([])
  const special = pageTable.filter(({ special }) => special !== undefined)
  expect(special.filter(({ path }) => !taken.has(path))).toEqual([])
})
