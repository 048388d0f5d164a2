import ipaddr from 'ipaddr.js'

export const networkRules = {
  maxNetworks: 50,
  /** Wider than this is a mistake or no limit at all: in bits of the prefix. */
  widest: { ipv4: 8, ipv6: 16 },
} as const

export type NetworkReason = 'network_malformed' | 'network_too_wide' | 'too_many_networks'

/**
 * Reads a list of networks in CIDR (RFC 4632, RFC 4291), or single addresses, one a line or with
 * commas. Answers them canonical: the network's first address, IPv4 in IPv6 clothes as IPv4.
 */
export function readNetworks(
  typed: string,
): { ok: true; networks: string[] } | { ok: false; reason: NetworkReason; entry: string } {
  const entries = typed.split(/[\s,;]+/).filter((entry) => entry !== '')
  const networks = new Set<string>()
  for (const entry of entries) {
    const range = rangeOf(entry)
    if (!range) return { ok: false, reason: 'network_malformed', entry: entry.slice(0, 60) }
    const [first, bits] = range
    if (bits < networkRules.widest[first.kind()])
      return { ok: false, reason: 'network_too_wide', entry: entry.slice(0, 60) }
    networks.add(`${first.toString()}/${bits}`)
  }
  if (networks.size > networkRules.maxNetworks)
    return { ok: false, reason: 'too_many_networks', entry: '' }
  return { ok: true, networks: [...networks] }
}

/** Whether an address lies in one of these networks. An address that can't be read lies in none. */
export function isWithin(networks: readonly string[], address: string): boolean {
  const plain = address.replace(/%.*$/, '')
  if (!ipaddr.isValid(plain)) return false
  const asked = ipaddr.process(plain)
  return networks.some((network) => {
    const range = rangeOf(network)
    return range !== null && range[0].kind() === asked.kind() && asked.match(range)
  })
}

type Range = [first: ipaddr.IPv4 | ipaddr.IPv6, bits: number]

function rangeOf(entry: string): Range | null {
  const [, address = '', bits] = /^([0-9a-fA-F.:]+)(?:\/(\d{1,3}))?$/.exec(entry) ?? []
  // Four numbers only: `10.1` and octal spellings are read differently by different programs.
  if (!ipaddr.IPv6.isValid(address) && !ipaddr.IPv4.isValidFourPartDecimal(address)) return null
  const parsed = ipaddr.parse(address)
  const length = parsed.kind() === 'ipv4' ? 32 : 128
  const given = bits === undefined ? length : Number(bits)
  if (given > length) return null
  if (parsed instanceof ipaddr.IPv6 && parsed.isIPv4MappedAddress()) {
    if (given < 96) return null
    return firstOf(parsed.toIPv4Address(), given - 96)
  }
  return firstOf(parsed, given)
}

function firstOf(address: ipaddr.IPv4 | ipaddr.IPv6, bits: number): Range {
  const bytes = address.toByteArray().map((byte, at) => {
    const kept = Math.min(8, Math.max(0, bits - at * 8))
    return byte & (0xff << (8 - kept)) & 0xff
  })
  return [ipaddr.fromByteArray(bytes), bits]
}
