/** The patterns of routes that none of these addresses is of. */
export function unvisited(
  patterns: readonly string[],
  addresses: readonly string[],
): readonly string[] {
  return patterns.filter((pattern) => {
    const shape = new RegExp(`^${pattern.replace(/:\w+/g, '[^/?]+').replace('*', '.+')}/?(\\?|$)`)
    return !addresses.some((address) => shape.test(address))
  })
}
