/** Languages a reporter can ask to be answered in: BCP 47. Names come from Intl. */
export const languages = [
  'en',
  'am',
  'ar',
  'bn',
  'de',
  'es',
  'fa',
  'fil',
  'fr',
  'hi',
  'id',
  'ja',
  'km',
  'ko',
  'lo',
  'ml',
  'ms',
  'my',
  'ne',
  'pt',
  'ru',
  'si',
  'sw',
  'ta',
  'te',
  'th',
  'tr',
  'uk',
  'ur',
  'vi',
  'zh-Hans',
  'zh-Hant',
] as const

/** A well-formed BCP 47 tag in canonical case, or undefined for anything else. */
export function canonicalLanguage(tag: string): string | undefined {
  if (tag.length > 35) return undefined
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}
