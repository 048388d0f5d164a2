import { expect, test } from 'vitest'
import { type LinkingIndicator, suggestLinks } from '#core/case/suggest-links.ts'
import type { AlikePair } from '#core/link/reasons.ts'

const phone: LinkingIndicator = {
  id: 'phone',
  type: 'phone',
  value: '+66812345678',
  occurrences: 4,
  silent: null,
}
const wallet: LinkingIndicator = {
  id: 'wallet',
  type: 'wallet',
  value: 'eth:0x52908400098527886e0f7030069857d2e4169ee7',
  occurrences: 2,
  silent: null,
}
const alias: LinkingIndicator = {
  id: 'alias',
  type: 'alias',
  value: 'mr lee',
  occurrences: 9,
  silent: null,
}
const shares = (number: number, ...by: LinkingIndicator[]) =>
  by.map(({ id }) => ({ indicatorId: id, other: { number } }))
const named = (number: number, ...by: LinkingIndicator[]) => ({
  sharing: shares(number, ...by),
  alike: [],
})
const like = (number: number, change: Partial<AlikePair<{ number: number }>> = {}) => ({
  other: { number },
  tipId: `tip of ${number}`,
  kind: 'text' as const,
  alike: 0.8,
  same: false,
  read: false,
  ...change,
})

test('the rarer the shared value and the more of them, the further up', () => {
  const links = suggestLinks(
    [phone, wallet],
    {
      sharing: [...shares(7, phone), ...shares(5, wallet), ...shares(6, phone, wallet)],
      alike: [],
    },
    1000,
  )
  expect(links.map(({ other }) => other.number)).toEqual([6, 5, 7])
  expect(links[0]?.reasons).toMatchObject([{ indicatorId: 'wallet' }, { indicatorId: 'phone' }])
})

test('a name alone, and a value that was set aside, suggest nothing', () => {
  expect(suggestLinks([alias], named(5, alias), 1000)).toEqual([])
  expect(suggestLinks([{ ...phone, silent: 'third_party' }], named(5, phone), 1000)).toEqual([])
})

test('a messenger account and its number are one reason', () => {
  const account: LinkingIndicator = {
    id: 'account',
    type: 'handle',
    value: 'whatsapp:+66812345678',
    occurrences: 4,
    silent: null,
  }
  const [link] = suggestLinks([phone, account], named(5, phone, account), 1000)
  expect(link?.reasons).toHaveLength(1)
})

test('what is told alike stands in one order with what is named alike', () => {
  const [first, second, third] = suggestLinks(
    [phone],
    { sharing: shares(7, phone), alike: [like(6), like(5, { alike: 0.55 }), like(7)] },
    1000,
  )
  expect([first, second, third].map((link) => link?.other.number)).toEqual([7, 6, 5])
  expect(first?.reasons).toMatchObject([
    { of: 'indicator', bits: 8 },
    { of: 'text', alike: 0.8, strong: true, tips: 4, bits: 6.4 },
  ])
  expect(first?.total).toBe(14.4)
  expect(third?.reasons).toMatchObject([{ of: 'text', strong: false }])
})

test('the more tips tell it, the less it says; a picture, its copy and its words are one fact', () => {
  const wave = Array.from({ length: 60 }, (_, at) => like(100 + at))
  const [one] = suggestLinks([], { sharing: [], alike: [like(5)] }, 1000)
  const [many] = suggestLinks([], { sharing: [], alike: wave }, 1000)
  expect(one?.total).toBeGreaterThan(many?.total ?? 0)
  const file = [
    like(5, { kind: 'picture', alike: 0.97 }),
    like(5, { kind: 'picture', alike: 1, same: true }),
    like(5, { read: true }),
    like(5),
  ]
  const [link] = suggestLinks([], { sharing: [], alike: file }, 1000)
  expect(link?.reasons).toMatchObject([
    { of: 'picture', same: true },
    { of: 'text', read: false },
  ])
})

test('a weak name counts beside a text that is alike', () => {
  const [link] = suggestLinks([alias], { sharing: shares(5, alias), alike: [like(5)] }, 1000)
  expect(link?.reasons.map(({ of }) => of)).toEqual(['text', 'indicator'])
})
