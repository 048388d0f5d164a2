import { describe, expect, test } from 'vitest'
import { isWithin, networkRules, readNetworks } from '#core/access/networks.ts'
import { fc } from '#tests/support/property.ts'

describe('networks are read', () => {
  test.each([
    ['203.0.113.0/24', ['203.0.113.0/24']],
    ['203.0.113.77/24', ['203.0.113.0/24']],
    ['203.0.113.77', ['203.0.113.77/32']],
    ['2001:DB8:0:0::1/32', ['2001:db8::/32']],
    ['::ffff:10.1.2.3/104', ['10.0.0.0/8']],
    [' 10.0.0.0/8,\n10.9.9.9/8; 2001:db8::1 ', ['10.0.0.0/8', '2001:db8::1/128']],
    ['', []],
  ])('%j', (typed, networks) => {
    expect(readNetworks(typed)).toEqual({ ok: true, networks })
  })

  test.each([
    ['10.1', 'network_malformed'],
    ['010.0.0.1', 'network_malformed'],
    ['0x0a000001', 'network_malformed'],
    ['10.0.0.0/33', 'network_malformed'],
    ['2001:db8::/129', 'network_malformed'],
    ['example.org', 'network_malformed'],
    ['10.0.0.0/-1', 'network_malformed'],
    ['::ffff:10.0.0.0/90', 'network_malformed'],
    ['fe80::1%eth0', 'network_malformed'],
    ['0.0.0.0/0', 'network_too_wide'],
    ['::/0', 'network_too_wide'],
    ['10.0.0.0/7', 'network_too_wide'],
  ])('%j is refused', (typed, reason) => {
    expect(readNetworks(`203.0.113.0/24\n${typed}`)).toMatchObject({ ok: false, reason })
  })

  test('and not too many', () => {
    const many = Array.from({ length: networkRules.maxNetworks + 1 }, (_, n) => `10.0.${n}.0/24`)
    expect(readNetworks(many.join(' '))).toMatchObject({ ok: false, reason: 'too_many_networks' })
  })
})

describe('an address lies within', () => {
  test.each([
    ['203.0.113.5', true],
    ['::ffff:203.0.113.5', true],
    ['203.0.114.5', false],
    ['2001:db8:1::9', true],
    ['2001:db9::', false],
    ['fe80::1%eth0', false],
    ['', false],
    ['not an address', false],
  ])('%j: %s', (address, expected) => {
    expect(isWithin(['203.0.113.0/24', '2001:db8::/32'], address)).toBe(expected)
  })

  test('exactly where its first bits are those of the network', () => {
    const octet = fc.integer({ min: 0, max: 255 })
    const address = fc.tuple(octet, octet, octet, octet)
    const number = (parts: readonly number[]) => parts.reduce((all, one) => all * 256 + one, 0)
    fc.assert(
      fc.property(address, address, fc.integer({ min: 8, max: 32 }), (network, asked, bits) => {
        const read = readNetworks(`${network.join('.')}/${bits}`)
        if (!read.ok) throw new Error(read.reason)
        const size = 2 ** (32 - bits)
        const same = Math.floor(number(network) / size) === Math.floor(number(asked) / size)
        expect(isWithin(read.networks, asked.join('.'))).toBe(same)
        expect(isWithin(read.networks, network.join('.'))).toBe(true)
        expect(readNetworks(read.networks.join(' '))).toEqual(read)
      }),
    )
  })
})
