import ipaddr from 'ipaddr.js'

/** Whether a message may be sent to an address: the house passes in which judge decides. */
export type AddressJudge = (address: string) => boolean

/**
 * Unicast addresses in which a cloud answers its own guests, and nobody else: Azure's host node
 * speaks from a public one.
 */
const hostServices = new Set(['168.63.129.16'])

/** Global unicast is 2000::/3 (RFC 4291, 2.4); all else in IPv6 is special or not given out. */
const globalUnicast = ipaddr.parseCIDR('2000::/3')

/**
 * True for the addresses of the public internet alone. The IANA special-purpose registries (RFC 6890)
 * decide the rest: own machine, own network, carrier, link, multicast, documentation, benchmarks, and
 * every address that carries another one inside (mapped, 6to4, Teredo, NAT64).
 */
export const isPublicAddress: AddressJudge = (address) => {
  // Nothing but the two usual spellings: a zone, an octal or a short form is not an answer of a resolver.
  if (!ipaddr.IPv4.isValidFourPartDecimal(address) && !ipaddr.IPv6.isValid(address)) return false
  if (address.includes('%')) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  if (parsed instanceof ipaddr.IPv6) return parsed.match(globalUnicast)
  return !hostServices.has(parsed.toString())
}
