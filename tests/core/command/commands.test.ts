import { expect, test } from 'vitest'
import { may, roles } from '#core/access/permissions.ts'
import { commands, commandsFor, keysOf } from '#core/command/commands.ts'
import { pageKinds } from '#core/command/facts.ts'

const joined = (keys: readonly string[] = []) => keys.join(' ')

test.each(roles)('no key of a %s stands for two commands on one page', (role) => {
  const own = commandsFor([role]).filter(({ keys }) => keys !== undefined)
  for (const places of pageKinds) {
    const keys = own.filter(({ place }) => places.includes(place)).map((one) => joined(one.keys))
    expect(keys.filter((one, at) => keys.indexOf(one) !== at)).toEqual([])
  }
})

test('a key that begins a pair means nothing by itself', () => {
  const firsts = new Set(commands.flatMap(({ keys = [] }) => (keys.length > 1 ? [keys[0]] : [])))
  expect(commands.filter(({ keys }) => keys?.length === 1 && firsts.has(keys[0]))).toEqual([])
})

test('every place that has keys is a part of some page', () => {
  const known = new Set(pageKinds.flat())
  expect(commands.filter(({ place }) => !known.has(place))).toEqual([])
})

test('somebody is offered what their roles may do, and nothing else', () => {
  for (const role of roles)
    for (const { permission } of commandsFor([role]))
      expect(permission === null || may([role], permission)).toBe(true)
  const codes = commandsFor(['custodian']).map(({ code }) => code)
  expect(codes).toContain('go_custody')
  expect(codes).not.toContain('go_queue')
  expect(codes).not.toContain('case_claim')
})

test('a command without keys shows none', () => {
  expect(keysOf('case_claim')).toEqual(['c'])
  expect(keysOf('theme_dark')).toEqual([])
})
