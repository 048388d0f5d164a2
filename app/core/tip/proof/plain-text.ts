/**
 * The one spelling of a text file that is hashed or signed: no byte order mark, `\n` line ends, one
 * at the end. Editors and forms change these, so a text is brought back to it before it is checked.
 */
export function plainText(text: string): string {
  return `${text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^\n+|\s+$/g, '')}\n`
}
