import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { endingsOf, leavesWork, personFates } from '#core/access/leaving.ts'

/** The relations of the schema's person: fields whose type is another model. */
function relationsOfPerson(): string[] {
  const schema = readFileSync(join(import.meta.dirname, '../../../prisma/schema.prisma'), 'utf8')
  const models = new Set([...schema.matchAll(/^model (\w+) \{/gm)].map(([, name]) => name))
  const person = /^model Person \{\n([\s\S]*?)^\}/m.exec(schema)?.[1] ?? ''
  return [...person.matchAll(/^ {2}(\w+) +(\w+)/gm)]
    .filter(([, , type]) => models.has(type))
    .map(([, name]) => name ?? '')
}

test('every place that names a person has its fate when they leave', () => {
  // The agency that somebody belongs to is not a place that names them.
  const relations = relationsOfPerson().filter((name) => name !== 'agency')
  expect(relations.length).toBeGreaterThan(40)
  expect(Object.keys(personFates).sort()).toEqual(relations.sort())
})

test('whoever leaves the house loses everything but the record', () => {
  const endings = endingsOf(['moderator'], [])
  expect(endings).toEqual(expect.arrayContaining(['sessions', 'passkeys', 'leases', 'authored']))
  expect(endings).not.toContain('recusals')
})

test('who gives up a part of the work loses that part and can still get in', () => {
  const endings = endingsOf(['moderator', 'custodian'], ['custodian'])
  expect(endings).toEqual(expect.arrayContaining(['leases', 'mentions', 'queues']))
  expect(endings).not.toContain('passkeys')
  expect(endings).not.toContain('tipIdentities')
  expect(endingsOf(['supervisor', 'moderator'], ['moderator'])).toEqual([])
  expect(leavesWork(['supervisor', 'moderator'], ['moderator'])).toBe(false)
  expect(leavesWork(['moderator', 'custodian'], ['moderator'])).toBe(true)
  expect(leavesWork(['moderator', 'custodian'], ['custodian'])).toBe(true)
})
