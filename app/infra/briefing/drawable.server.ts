import { type Face, facesOf, type Weight } from './fonts.server.ts'

/** A stretch of text in one font. */
export type Run = Readonly<{ face: Face; text: string }>

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Characters that steer and draw nothing, apart from the two that join letters in Devanagari. */
const steering = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu

/** As one line of what can be seen: nothing that turns the direction of text round. */
export const asLine = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(steering, '').trim()

/** The text by fonts, or null where some character has none: better no word than boxes. */
export function runsOf(text: string, weight: Weight): Run[] | null {
  const faces = facesOf(weight)
  const runs: Run[] = []
  for (const { segment } of clusters.segment(text)) {
    const last = runs.at(-1)
    const face = [...(last ? [last.face] : []), ...faces].find(({ font }) => draws(font, segment))
    if (!face) return null
    if (last?.face === face) runs[runs.length - 1] = { face, text: last.text + segment }
    else runs.push({ face, text: segment })
  }
  return runs
}

function draws(font: Face['font'], cluster: string): boolean {
  return [...cluster].every((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))
}
