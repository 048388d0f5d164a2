import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'
import { unpackedFont } from './unpacked-font.server.ts'

const require = createRequire(import.meta.url)

export type Weight = 400 | 700

/** A font of one weight for some scripts, as plain bytes. */
export type Face = Readonly<{ name: string; bytes: Buffer; font: Font }>

/** Which scripts can be drawn, the commonest first: docs/decisions/0045-briefing.md. */
const subsets = [
  ['@fontsource/noto-sans', 'noto-sans-latin'],
  ['@fontsource/noto-sans', 'noto-sans-latin-ext'],
  ['@fontsource/noto-sans', 'noto-sans-vietnamese'],
  ['@fontsource/noto-sans', 'noto-sans-greek'],
  ['@fontsource/noto-sans', 'noto-sans-cyrillic'],
  ['@fontsource/noto-sans', 'noto-sans-devanagari'],
  ['@fontsource/noto-sans-thai', 'noto-sans-thai-thai'],
] as const

const read = new Map<Weight, readonly Face[]>()

/** Read when the first briefing is made, once. */
export function facesOf(weight: Weight): readonly Face[] {
  const known = read.get(weight)
  if (known) return known
  const faces = subsets.map(([folder, subset]) => {
    const path = require.resolve(`${folder}/files/${subset}-${weight}-normal.woff`)
    const bytes = unpackedFont(readFileSync(path))
    return { name: `${subset}-${weight}`, bytes, font: fontOf(bytes) }
  })
  read.set(weight, faces)
  return faces
}

function fontOf(bytes: Buffer): Font {
  const font = create(bytes)
  if (!('characterSet' in font)) throw new Error('A collection of fonts where one is expected')
  return font
}
