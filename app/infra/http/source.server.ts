import { isIPv4, isIPv6 } from 'node:net'
import type { House } from '#infra/house.server.ts'

/**
 * A keyed hash of the network that a request comes from (/24 or /48) and of today, for rate limits.
 * It can't be turned back into an address, and tomorrow's is another.
 */
export function sourceOf(house: House, ip: string): string {
  const day = house.now().toISOString().slice(0, 10)
  return house.keyring
    .hmac('throttle', house.keyring.current, `${day}|${networkOf(ip)}`)
    .toString('base64url')
}

/** `203.0.113` of an IPv4 address, also one in IPv6 clothes; the first three groups of an IPv6 one. */
export function networkOf(ip: string): string {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (isIPv4(plain)) return plain.split('.').slice(0, 3).join('.')
  if (!isIPv6(plain)) return 'unknown'
  // `::` stands for as many zero groups as are missing (RFC 4291, 2.2).
  const [head = '', tail] = plain.split('::')
  const groups = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : 8 - groups.length - after.length
  const all = [...groups, ...Array.from({ length: zeros }, () => '0'), ...after]
  return all
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
