import { expect, test } from 'vitest'
import { networkOf } from '#infra/http/source.server.ts'

test.each([
  ['203.0.113.77', '203.0.113'],
  ['::ffff:203.0.113.77', '203.0.113'],
  ['2001:db8:12:34::1', '2001:db8:12'],
  ['2001:db8:12::', '2001:db8:12'],
  ['2001:DB8:0012::1', '2001:db8:12'],
  ['2001:db8::1', '2001:db8:0'],
  ['2001:db8:0:5::', '2001:db8:0'],
  ['::1', '0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0'],
  ['', 'unknown'],
  ['not an address', 'unknown'],
])('%s belongs to the network %s', (ip, network) => {
  expect(networkOf(ip)).toBe(network)
})
