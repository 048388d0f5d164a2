import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contrast } from './contrast.ts'

const css = readFileSync(new URL('../../app/ui/styles/tokens.css', import.meta.url), 'utf8')

/** The declarations of the first block after `selector`. */
function block(selector: string): Map<string, string> {
  const start = css.indexOf('{', css.indexOf(selector))
  const body = css.slice(start + 1, css.indexOf('}', start))
  return new Map(
    [...body.matchAll(/^\s*(--[\w-]+|color-scheme):\s*([^;]+);/gm)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  )
}

const light = block('  :root {')
const bySystem = block(':root:not([data-theme="light"])')
const byChoice = block(':root[data-theme="dark"]')
const dark = new Map([...light, ...byChoice])

const grounds = ['--paper', '--surface', '--sunken', '--hover', '--chosen']
const tones = ['neutral', 'info', 'good', 'warn', 'danger', 'review']

/** Text on ground: 4.5 (1.4.3), for all text is counted as small. */
const texts: [ink: string, ground: string][] = [
  ...grounds.flatMap((ground): [string, string][] =>
    ['--ink', '--ink-2', '--ink-3', '--link', '--link-hover', '--danger-ink', '--good-ink'].map(
      (ink) => [ink, ground],
    ),
  ),
  ...tones.map((tone): [string, string] => [`--${tone}-ink`, `--${tone}-bg`]),
  ...tones.map((tone): [string, string] => ['--ink', `--${tone}-bg`]),
  ...['--info-bg', '--good-bg', '--warn-bg', '--danger-bg'].map((ground): [string, string] => [
    '--link',
    ground,
  ]),
  ...['--night', '--night-2'].flatMap((ground): [string, string][] => [
    ['--on-night', ground],
    ['--on-night-2', ground],
  ]),
  ['--on-beam', '--beam'],
  ['--on-beam', '--beam-hover'],
  ['--on-danger', '--danger-fill'],
  ['--surface', '--link'],
]

/** Borders of fields, marks and focus rings against what is beside them: 3 (1.4.11, 2.4.13). */
const shapes: [mark: string, ground: string][] = [
  ...grounds.flatMap((ground): [string, string][] =>
    [
      '--edge',
      '--focus',
      '--link',
      '--info-edge',
      '--good-edge',
      '--warn-edge',
      '--danger-edge',
      '--review-edge',
      '--beam-edge',
    ].map((mark) => [mark, ground]),
  ),
  ['--info-edge', '--info-bg'],
  ['--good-edge', '--good-bg'],
  ['--warn-edge', '--warn-bg'],
  ['--danger-edge', '--danger-bg'],
  ['--danger-fill', '--paper'],
  ['--focus-night', '--night'],
  ['--focus-night', '--night-2'],
  ['--beam', '--night'],
  ['--surface', '--good-edge'],
  ['--on-beam', '--beam'],
]

const schemes = { light, dark }

for (const [name, scheme] of Object.entries(schemes)) {
  const ratio = ([mark, ground]: [string, string]) => {
    const [front, back] = [scheme.get(mark), scheme.get(ground)]
    if (!front || !back) throw new Error(`${mark} or ${ground} is no token`)
    return contrast(front, back)
  }
  const below = (pairs: [string, string][], least: number) =>
    pairs
      .filter((pair) => ratio(pair) < least)
      .map((pair) => `${pair.join(' on ')}: ${ratio(pair).toFixed(2)}`)

  test(`in ${name}, every text can be read on every ground it stands on`, () => {
    expect(below(texts, 4.5)).toEqual([])
  })

  test(`in ${name}, every border, mark and focus ring stands out`, () => {
    expect(below(shapes, 3)).toEqual([])
  })
}

test('dark is the same whether the system or the person asks for it', () => {
  expect(Object.fromEntries(bySystem)).toEqual(Object.fromEntries(byChoice))
})

test('dark gives every colour a value of its own', () => {
  const colours = [...light].filter(([, value]) => value.startsWith('#')).map(([name]) => name)
  expect(colours.filter((name) => !byChoice.has(name))).toEqual([])
})
