/** The scripts that a language of the service is written in, as Unicode names them (UAX #24). */
const scriptsOf: Readonly<Record<string, RegExp>> = {
  th: /\p{Script=Thai}/u,
  hi: /\p{Script=Devanagari}/u,
  ar: /\p{Script=Arabic}/u,
  zh: /\p{Script=Han}/u,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  ko: /\p{Script=Hangul}/u,
}
const latin = /\p{Script=Latin}/u
const letter = /\p{L}/gu

/** So few letters say nothing: a name, a number, "OK". */
const fewest = 12

/**
 * Whether a text is hardly in the reader's language, judged by its script alone: languages that
 * share a script are not told apart, and a wrong warning would be learned to be ignored.
 */
export function isOtherScript(text: string, language: string): boolean {
  const letters = text.match(letter) ?? []
  if (letters.length < fewest) return false
  const script = scriptsOf[language.split('-')[0] ?? ''] ?? latin
  return letters.filter((one) => script.test(one)).length < letters.length / 3
}
