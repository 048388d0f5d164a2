import sharp from 'sharp'
import type { ChatLine, SampleTip } from './sample.ts'

const width = 720
const lineHeight = 34
const padding = 22
const perLine = 42

/** A drawn picture of a chat, as people photograph their phones: PNG bytes. */
export async function drawChat({ contact, lines }: NonNullable<SampleTip['chat']>) {
  const bubbles = stack(lines)
  const height = 120 + bubbles.reduce((sum, bubble) => sum + bubble.height + 18, 0) + 40
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"
    font-family="DejaVu Sans, Noto Sans, Arial, sans-serif" font-size="24">
    <rect width="100%" height="100%" fill="#e9e4da"/>
    <rect width="100%" height="88" fill="#1f5f5b"/>
    <circle cx="58" cy="44" r="26" fill="#a8c5bf"/>
    <text x="100" y="53" fill="#ffffff" font-size="28">${escaped(contact)}</text>
    ${bubbles.map(draw).join('\n')}
  </svg>`
  return new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer())
}

type Bubble = { from: ChatLine['from']; rows: string[]; y: number; height: number }

function stack(lines: readonly ChatLine[]): Bubble[] {
  let y = 120
  return lines.map(({ from, text }) => {
    const rows = wrap(text)
    const bubble = { from, rows, y, height: rows.length * lineHeight + padding * 2 - 10 }
    y += bubble.height + 18
    return bubble
  })
}

function draw({ from, rows, y, height }: Bubble): string {
  const wide = Math.max(...rows.map((row) => row.length)) * 14.2 + padding * 2
  const x = from === 'me' ? width - 24 - wide : 24
  const words = rows.map(
    (row, at) =>
      `<text x="${x + padding}" y="${y + padding + 20 + at * lineHeight}" fill="#1c2b2a">${escaped(row)}</text>`,
  )
  const fill = from === 'me' ? '#d3ecd0' : '#ffffff'
  return `<rect x="${x}" y="${y}" width="${wide}" height="${height}" rx="16" fill="${fill}"/>${words.join('')}`
}

/** Breaks at spaces, and inside what has none, as an address. */
function wrap(text: string): string[] {
  const rows: string[] = ['']
  for (const word of text.match(/\S{1,40}/g) ?? []) {
    const row = rows.at(-1) ?? ''
    if (row.length + word.length + 1 <= perLine) rows[rows.length - 1] = `${row} ${word}`.trim()
    else rows.push(word)
  }
  return rows
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
