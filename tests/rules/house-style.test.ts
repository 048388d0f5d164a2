import ts from '@typescript/typescript6'
import { describe, expect, test } from 'vitest'
import { textLanguageTags } from '#core/text/languages.ts'
import { nodesOf, parseSource, placeOf, readSources, type Source } from './support/sources.ts'

const sources = readSources()

/** Where Remix asks for a default export. */
const defaultAllowed = /^app\/(routes\/|routes\.ts$|root\.tsx$|entry\.)/

function defaultExports(source: Source): string[] {
  return source.tree.statements
    .filter(
      (statement) =>
        (ts.isExportAssignment(statement) && !statement.isExportEquals) ||
        (ts.canHaveModifiers(statement) &&
          ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)),
    )
    .map((statement) => placeOf(source, statement))
}

/** Files that only pass on what others export. */
function isBarrel({ tree }: Source): boolean {
  const { statements } = tree
  const passes = statements.filter(
    (statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier,
  )
  const wildcard = passes.some((one) => ts.isExportDeclaration(one) && !one.exportClause)
  return wildcard || (passes.length > 0 && passes.length === statements.length)
}

function ofKind(source: Source, kind: ts.SyntaxKind): string[] {
  return [...nodesOf(source.tree)]
    .filter((node) => node.kind === kind)
    .map((node) => placeOf(source, node))
}

/** Clock and chance are passed in to core (DESIGN: core). */
const impure =
  /^(Date\.now|Math\.random|performance\.now|crypto|process|globalThis|setTimeout|setInterval|fetch|console)$/

function impurities(source: Source): string[] {
  return [...nodesOf(source.tree)]
    .filter((node) => {
      if (ts.isNewExpression(node)) {
        return node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0
      }
      if (ts.isPropertyAccessExpression(node)) return impure.test(node.getText())
      if (!ts.isIdentifier(node) || !impure.test(node.text)) return false
      const { parent } = node
      const isName = 'name' in parent && parent.name === node
      return !isName && (ts.isCallExpression(parent) || ts.isPropertyAccessExpression(parent))
    })
    .map((node) => `${placeOf(source, node)} ${node.getText()}`)
}

function hasOnlyTypes({ tree }: Source): boolean {
  return tree.statements.every(
    (statement) =>
      ts.isTypeAliasDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isModuleDeclaration(statement) ||
      (ts.isImportDeclaration(statement) && statement.importClause?.isTypeOnly),
  )
}

const translations = new Set(
  textLanguageTags.slice(1).map((tag) => `app/core/text/${tag.toLowerCase()}.ts`),
)
const lines = ({ text }: Source) => text.split('\n').length - 1

describe('house style', () => {
  test('exports have names, but where Remix asks for a default', () => {
    const found = sources.filter(({ path }) => !defaultAllowed.test(path)).flatMap(defaultExports)
    expect(found).toEqual([])
  })

  test('nothing is of type any', () => {
    expect(sources.flatMap((source) => ofKind(source, ts.SyntaxKind.AnyKeyword))).toEqual([])
  })

  test('nothing is asserted not to be null', () => {
    expect(sources.flatMap((source) => ofKind(source, ts.SyntaxKind.NonNullExpression))).toEqual([])
  })

  test('no file only passes on what others export', () => {
    expect(sources.filter(isBarrel).map(({ path }) => path)).toEqual([])
  })

  test('core takes clock and chance from outside', () => {
    const core = sources.filter(({ path }) => path.startsWith('app/core/'))
    expect(core.flatMap(impurities)).toEqual([])
  })

  test('what may only run on the server says so in its name, and nothing else does', () => {
    const wrong = sources.filter((source) => {
      const { path } = source
      const says = /\.server\.ts$/.test(path)
      if (/^app\/(core|ui)\//.test(path)) return says
      if (/^app\/(infra|operations)\//.test(path) && path.endsWith('.ts')) {
        return !says && !hasOnlyTypes(source)
      }
      return false
    })
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  test('no folder is a grab-bag', () => {
    const bag = /\/(utils?|helpers?|lib|libs|services?|common|misc|shared)\//
    expect(sources.filter(({ path }) => bag.test(path)).map(({ path }) => path)).toEqual([])
  })

  test('files stay small: median below 60 lines, nine in ten below 150, none above 250', () => {
    // A translation is one file that a reviewer reads from top to bottom; no code is in it.
    const written = sources.filter(({ path }) => !translations.has(path))
    // The site map is one table of every address there is: whoever looks for one looks here.
    const siteMap = 'app/routes.ts'
    const sizes = written.map(lines).sort((a, b) => a - b)
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(60)
    expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThan(150)
    const long = written.filter((source) => lines(source) > 250).map(({ path }) => path)
    expect(long.filter((path) => path !== siteMap)).toEqual([])
  })
})

// A rule that cannot fail is no rule.
describe('what breaks the style is found', () => {
  const parse = (text: string) => parseSource('app/core/x.ts', text)

  test('default exports, any, non-null assertions and barrels', () => {
    expect(defaultExports(parse('export default function x() {}'))).toHaveLength(1)
    expect(defaultExports(parse('const x = 1\nexport default x'))).toEqual(['app/core/x.ts:2'])
    expect(ofKind(parse('const x: any = 1'), ts.SyntaxKind.AnyKeyword)).toHaveLength(1)
    expect(ofKind(parse('f(x!)'), ts.SyntaxKind.NonNullExpression)).toHaveLength(1)
    expect(isBarrel(parse(`export { a } from './a.ts'`))).toBe(true)
    expect(isBarrel(parse(`const b = 1\nexport * from './a.ts'`))).toBe(true)
    expect(isBarrel(parse(`export const a = 1`))).toBe(false)
  })

  test.each([
    'const x = Date.now()',
    'const x = new Date()',
    'const x = Math.random()',
    'const x = crypto.getRandomValues(y)',
    'fetch(x)',
    'process.exit(1)',
    'setTimeout(f, 1)',
  ])('an impure core: %s', (text) => {
    expect(impurities(parse(text)).length).toBeGreaterThan(0)
  })

  test.each([
    'const x = new Date(y)',
    'type X = { fetch: string; process: number }',
    'f({ fetch: 1 })',
  ])('and a pure one is let be: %s', (text) => {
    expect(impurities(parse(text))).toEqual([])
  })
})
