/**
 * Finds the first wanted language that is among the known ones, or undefined. Tags are compared by
 * what they most likely mean (UTS 35, Likely Subtags): `zh-SG` is Simplified Chinese, `tl` is Filipino,
 * and `zh-TW` does not pass for `zh-Hans`. Both lists are BCP 47; a malformed tag matches nothing.
 */
export function languageMatcher(known: readonly string[]) {
  const spoken = new Map(known.map((tag) => [spokenAs(tag), tag]))
  return (wanted: readonly string[]): string | undefined => {
    for (const tag of wanted) {
      const match = spoken.get(spokenAs(tag) ?? '')
      if (match !== undefined) return match
    }
    return undefined
  }
}

function spokenAs(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize()
    return `${language}-${script}`
  } catch {
    return undefined
  }
}

const rightToLeft = new Set(['Arab', 'Hebr', 'Nkoo', 'Syrc', 'Thaa'])

/** Which way a language is written, by its script. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return rightToLeft.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr'
}
