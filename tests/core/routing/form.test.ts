import { expect, test } from 'vitest'
import { readRule } from '#core/routing/read-rule.ts'
import { readCountries, readLanguages } from '#core/routing/spelled.ts'
import { typedOf } from '#core/routing/to-typed.ts'
import { changeTyped, emptyRule, readTypedRule } from '#core/routing/typed-rule.ts'
import { fc } from '#tests/support/property.ts'
import { aLeaf } from './arbitraries.ts'

const queueId = '00000000-0000-7000-8000-000000000001'

function sent(pairs: readonly (readonly [string, string])[]) {
  const form = new URLSearchParams(pairs.map(([name, value]) => [name, value]))
  return readTypedRule({ one: (name) => form.get(name) ?? '', all: (name) => form.getAll(name) })
}

const form = [
  ['name', ' Held in  Cambodia '],
  ['queue', queueId],
  ['mode', 'shadow'],
  ['join', 'all'],
  ['g0.join', 'any'],
  ['g0.r0.on', 'kind'],
  ['g0.r0.is', 'forced_work'],
  ['g0.r0.is', 'job_offer'],
  ['g0.r1.on', 'country'],
  ['g0.r1.text', 'cambodia; mm'],
  ['g1.join', 'none'],
  ['g1.r0.on', 'score'],
  ['g1.r0.most', '10'],
  ['g1.r1.on', 'indicator'],
  ['g1.r1.is', 'phone'],
  ['g1.r1.text', '+66 81 234 5678'],
  ['g1.r1.not', 'yes'],
] as const

test('a form is read as a tree, and shown again as the same form', () => {
  const read = readRule(sent(form))
  expect(read).toEqual({
    ok: true,
    rule: {
      name: 'Held in Cambodia',
      queueId,
      mode: 'shadow',
      condition: {
        all: [
          {
            any: [
              { on: 'kind', is: ['forced_work', 'job_offer'] },
              { on: 'country', is: ['KH', 'MM'] },
            ],
          },
          {
            not: {
              any: [
                { on: 'score', most: 10 },
                { not: { on: 'indicator', type: 'phone', value: '+66812345678' } },
              ],
            },
          },
        ],
      },
    },
  })
  if (!read.ok) return
  const again = typedOf(read.rule)
  expect(again && readRule(again)).toEqual(read)
})

test('every tree that the form can make comes back from it', () => {
  const aLine = fc.tuple(aLeaf, fc.boolean()).map(([leaf, not]) => (not ? { not: leaf } : leaf))
  const lines = fc.array(aLine, { minLength: 1, maxLength: 4 })
  const aGroup = fc.oneof(
    lines.map((all) => ({ all })),
    lines.map((any) => ({ any })),
    lines.map((any) => ({ not: { any } })),
  )
  const groups = fc.array(aGroup, { minLength: 1, maxLength: 4 })
  const aTree = fc.oneof(
    groups.map((all) => ({ all })),
    groups.map((any) => ({ any })),
  )
  fc.assert(
    fc.property(aTree, (condition) => {
      const rule = { name: 'A rule', queueId, mode: 'live', condition } as const
      const typed = typedOf(rule)
      expect(typed && readRule(typed)).toEqual({ ok: true, rule })
    }),
  )
})

test('a tree that is deeper than the form has no form', () => {
  const condition = { all: [{ all: [{ any: [{ on: 'seen', tips: 3 }] }] }] } as const
  expect(typedOf({ name: 'Deep', queueId, mode: 'off', condition })).toBeNull()
})

test('lines and groups come and go, and nothing that was typed goes with them', () => {
  const typed = sent([...form, ['g1.add', 'language']])
  const longer = changeTyped(typed, 'add_row 1')
  expect(longer?.groups[1]?.rows.map(({ on }) => on)).toEqual(['score', 'indicator', 'language'])
  expect(longer?.groups[0]).toEqual(typed.groups[0])
  const shorter = changeTyped(typed, 'remove_row 0 0')
  expect(shorter?.groups[0]?.rows).toEqual([typed.groups[0]?.rows[1]])
  expect(changeTyped(typed, 'add_group')?.groups).toHaveLength(3)
  expect(changeTyped(typed, 'remove_group 0')?.groups).toEqual([typed.groups[1]])
  expect(changeTyped(typed, 'save')).toBeNull()
})

test('what is wrong is said of each field', () => {
  const read = readRule(
    sent([
      ['name', ' '],
      ['queue', ''],
      ['mode', 'always'],
      ['g0.join', 'all'],
      ['g0.r0.on', 'kind'],
      ['g0.r1.on', 'country'],
      ['g0.r1.text', 'Cambodia, Atlantis'],
      ['g0.r2.on', 'score'],
      ['g0.r2.least', '9'],
      ['g0.r2.most', '1'],
      ['g0.r3.on', 'seen'],
      ['g0.r3.least', 'many'],
      ['g0.r4.on', 'indicator'],
      ['g0.r4.is', 'phone'],
      ['g0.r4.text', 'call me'],
      ['g0.r5.on', 'language'],
      ['g0.r5.text', 'Elvish'],
    ]),
  )
  expect(read).toEqual({
    ok: false,
    faults: [
      { field: 'name', fault: 'name_missing' },
      { field: 'queue', fault: 'queue_missing' },
      { field: 'mode', fault: 'mode_missing' },
      { field: 'g0.r0', fault: 'nothing_chosen' },
      { field: 'g0.r1', fault: 'country_unknown', typed: 'Atlantis' },
      { field: 'g0.r2', fault: 'bounds_reversed' },
      { field: 'g0.r3', fault: 'number_expected' },
      { field: 'g0.r4', fault: 'not_of_type', typed: 'call me' },
      { field: 'g0.r5', fault: 'language_unknown', typed: 'Elvish' },
    ],
  })
  expect(readRule({ ...emptyRule, groups: [] })).toMatchObject({
    faults: expect.arrayContaining([{ field: 'lines', fault: 'no_lines' }]),
  })
})

test('whatever a form sends is read without a fault of ours', () => {
  const name = fc.constantFrom('name', 'queue', 'mode', 'join', 'g0.join', 'g0.r0.on', 'g0.r0.is')
  const more = fc.constantFrom('g0.r0.text', 'g0.r0.least', 'g0.r0.most', 'g7.r59.on', 'g8.join')
  const value = fc.oneof(
    fc.constantFrom('all', 'any', 'country', 'language', 'score', 'seen', 'indicator', 'phone'),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.oneof(name, more), value)), (pairs) => {
      expect(readRule(sent(pairs))).toHaveProperty('ok')
    }),
  )
})

test('countries and languages are read by code and by name', () => {
  expect(readCountries('kh, Myanmar (Burma),  TH ,kh').codes).toEqual(['KH', 'MM', 'TH'])
  expect(readCountries('Côte d’Ivoire, cote d’ivoire').codes).toEqual(['CI'])
  expect(readLanguages('thai, zh-hans, VI').codes).toEqual(['th', 'zh-Hans', 'vi'])
  expect(readLanguages('th, klingonish')).toMatchObject({ unknown: 'klingonish' })
})
