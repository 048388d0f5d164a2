import ts from '@typescript/typescript6'
import { expect, test } from 'vitest'
import { en } from '#core/text/en.ts'
import { nodesOf, readSources } from './support/sources.ts'

const verbatim = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Every text that the code writes out, and the shape of every text that it puts together. */
function writtenTexts(): { whole: Set<string>; shapes: RegExp[] } {
  const whole = new Set<string>()
  const shapes = new Map<string, RegExp>()
  for (const { path, tree } of readSources()) {
    if (path.startsWith('app/core/text/en')) continue
    for (const node of nodesOf(tree)) {
      if (ts.isStringLiteralLike(node)) whole.add(node.text)
      if (!ts.isTemplateExpression(node) || !/^[a-z_]+\./.test(node.head.text)) continue
      const shape = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
      const source = `^${shape.map(verbatim).join('[^.]+')}$`
      shapes.set(source, new RegExp(source))
    }
  }
  return { whole, shapes: [...shapes.values()] }
}

test('every text of the catalogue is shown somewhere', () => {
  const { whole, shapes } = writtenTexts()
  expect(shapes.length).toBeGreaterThan(5)
  const unused = Object.keys(en).filter(
    (key) => !whole.has(key) && !shapes.some((shape) => shape.test(key)),
  )
  expect(unused).toEqual([])
})
