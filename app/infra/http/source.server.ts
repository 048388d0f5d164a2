import { isIPv4 } from 'node:net'
import type { House } from '#infra/house.server.ts'

/**
 * A keyed hash of the network that a request comes from (/24 or /48) and of today, for rate limits.
 * It can't be turned back into an address, and tomorrow's is another.
 */
export function sourceOf(house: House, ip: string): string {
  const plain = ip.replace(/^::ffff:/, '')
  const network = isIPv4(plain)
    ? plain.split('.').slice(0, 3).join('.')
    : plain.split(':').slice(0, 3).join(':')
  const day = house.now().toISOString().slice(0, 10)
  return house.keyring
    .hmac('throttle', house.keyring.current, `${day}|${network}`)
    .toString('base64url')
}
