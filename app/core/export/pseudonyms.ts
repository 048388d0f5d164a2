/**
 * Staff in a copy are `Staff 1`, `Staff 2`, as they come up: who did what can be followed, and no
 * call-sign leaves the house.
 */
export function pseudonyms(): (callSign: string) => string {
  const known = new Map<string, string>()
  return (callSign) => {
    const name = known.get(callSign) ?? `Staff ${known.size + 1}`
    known.set(callSign, name)
    return name
  }
}
