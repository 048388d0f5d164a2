import { expect, test } from 'vitest'
import { type LinkingIndicator, suggestLinks } from '#core/case/suggest-links.ts'

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

test('the rarer the shared value and the more of them, the further up', () => {
  const links = suggestLinks(
    [phone, wallet],
    [...shares(7, phone), ...shares(5, wallet), ...shares(6, phone, wallet)],
    1000,
  )
  expect(links.map(({ other }) => other.number)).toEqual([6, 5, 7])
  expect(links[0]?.reasons.map(({ indicatorId }) => indicatorId)).toEqual(['wallet', 'phone'])
})

test('a name alone, and a value that was set aside, suggest nothing', () => {
  expect(suggestLinks([alias], shares(5, alias), 1000)).toEqual([])
  expect(suggestLinks([{ ...phone, silent: 'third_party' }], shares(5, phone), 1000)).toEqual([])
})

test('a messenger account and its number are one reason', () => {
  const account: LinkingIndicator = {
    id: 'account',
    type: 'handle',
    value: 'whatsapp:+66812345678',
    occurrences: 4,
    silent: null,
  }
  const [link] = suggestLinks([phone, account], shares(5, phone, account), 1000)
  expect(link?.reasons).toHaveLength(1)
})
