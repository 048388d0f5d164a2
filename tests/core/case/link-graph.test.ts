import { expect, test } from 'vitest'
import { graphSizes, layOut } from '#core/case/graph-layout.ts'
import { type BondType, linkGraph, type SeenCase } from '#core/case/link-graph.ts'
import type { LinkReason } from '#core/case/suggest-links.ts'
import { fc } from '#tests/support/property.ts'

type File = { number: number }
const phone = (value: string, bits = 9): LinkReason => ({
  of: 'indicator',
  indicatorId: value,
  indicator: { type: 'phone', value },
  occurrences: 2,
  bits,
})
const words: LinkReason = {
  of: 'text',
  alike: 0.8,
  same: false,
  read: false,
  strong: true,
  tips: 2,
  bits: 6,
}
const suggests = (number: number, ...links: [number, ...LinkReason[]][]): SeenCase<File> => ({
  file: { number },
  likely: links.map(([other, ...reasons]) => ({ other: { number: other }, total: 1, reasons })),
  decided: [],
})
const all: ReadonlySet<BondType> = new Set()
const numbers = (files: readonly File[]) => files.map(({ number }) => number)

test('a number that three cases share is one bond between the three', () => {
  const graph = linkGraph([suggests(1, [2, phone('+661')], [3, phone('+661'), words])], all)
  expect(graph.bonds.map(({ type, joins }) => [type, joins])).toEqual([
    ['phone', [1, 2, 3]],
    ['text', [1, 3]],
  ])
  // The likelier case stands first.
  expect(numbers(graph.others)).toEqual([3, 2])
  expect(graph.types).toEqual(['text', 'phone'])
})

test('a filter leaves out bonds and the cases that only they reach, and still names every type', () => {
  const graph = linkGraph([suggests(1, [2, phone('+661')], [3, words])], new Set(['text']))
  expect(numbers(graph.others)).toEqual([3])
  expect(graph.types).toEqual(['text', 'phone'])
})

test('a case that is expanded stands with the first, and what both see is drawn once', () => {
  const graph = linkGraph(
    [suggests(1, [2, words]), suggests(2, [1, words], [5, phone('+662')])],
    all,
  )
  expect([numbers(graph.seen), numbers(graph.others)]).toEqual([[1, 2], [5]])
  expect(graph.bonds).toHaveLength(2)
})

test('what a person confirmed stays in sight, what they refused does not', () => {
  const seen = suggests(
    1,
    ...Array.from({ length: 30 }, (_, at) => [10 + at, words] as [number, LinkReason]),
  )
  const decided = [
    { other: { number: 99 }, decision: 'confirmed', by: 'Heron 4' },
    { other: { number: 98 }, decision: 'rejected', by: 'Heron 4' },
  ]
  const graph = linkGraph([{ ...seen, decided }], all)
  expect(numbers(graph.others)[0]).toBe(99)
  expect(numbers(graph.others)).not.toContain(98)
  expect([graph.others.length, graph.hidden]).toEqual([24, 7])
  for (const { joins } of graph.bonds) expect(joins.length).toBeGreaterThan(1)
})

test('nothing in the picture lies on anything else, or outside', () => {
  const many = fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(many, many, (a, b) => {
      const others = b.filter((number) => !a.includes(number))
      const bonds = others.map((number, at) => ({ key: `k${at}`, joins: [a[0] ?? 0, number] }))
      const files = (list: number[]) => list.map((number) => ({ number }))
      const layout = layOut({ seen: files(a), others: files(others), bonds })
      const points = [...layout.cases.values(), ...layout.bonds.values()]
      expect(new Set(points.map(({ x, y }) => `${x} ${y}`)).size).toBe(points.length)
      for (const { x, y } of points) {
        expect(Math.min(x, layout.width - x)).toBeGreaterThanOrEqual(graphSizes.box / 2)
        expect(Math.min(y, layout.height - y)).toBeGreaterThanOrEqual(graphSizes.edge)
      }
    }),
  )
})
