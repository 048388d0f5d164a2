/** Letters and digits around a call-sign make it another word: `@Heron 47` does not name Heron 4. */
const inWord = /[\p{L}\p{N}_]/u

/**
 * The call-signs that a note names by an @ before them, whatever their case. Of two that fit, the longer
 * one is meant. What else stands after an @ (an account, an e-mail address) names nobody.
 */
export function mentionsIn(text: string, callSigns: readonly string[]): string[] {
  const longestFirst = callSigns.toSorted((a, b) => b.length - a.length)
  const named = new Set<string>()
  for (const { index } of text.matchAll(/@/g)) {
    if (inWord.test(text[index - 1] ?? '')) continue
    const rest = text.slice(index + 1)
    const found = longestFirst.find(
      (name) =>
        rest.slice(0, name.length).toLowerCase() === name.toLowerCase() &&
        !inWord.test(rest[name.length] ?? ''),
    )
    if (found !== undefined) named.add(found)
  }
  return callSigns.filter((name) => named.has(name))
}
