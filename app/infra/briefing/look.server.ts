import type { TlpLabel } from '#core/release/tlp.ts'

/** The harbour's colours on paper, as app/ui/styles/tokens.css has them. */
export const ink = {
  paper: '#ffffff',
  sunken: '#ecf1f0',
  night: '#0b2e38',
  onNight: '#f3f8f7',
  onNight2: '#b9d2d5',
  text: '#0c2a33',
  quiet: '#536b72',
  line: '#d3dedd',
  sea: '#14718f',
  beam: '#f6b640',
  good: '#1f7d4f',
  warn: '#9a6500',
  danger: '#b3291c',
} as const

/** On black, as FIRST wants the labels of TLP 2.0 to stand (https://www.first.org/tlp/). */
export const tlpInk = {
  clear: '#ffffff',
  green: '#33ff00',
  amber: '#ffc000',
  'amber+strict': '#ffc000',
  red: '#ff2b2b',
} as const satisfies Record<TlpLabel, string>
