import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import ts from '@typescript/typescript6'

const root = join(import.meta.dirname, '../../..')

export type Import = {
  /** As written. */
  specifier: string
  /** Path under the repository for our own files, e.g. `app/core/tip/kind.ts`; null for packages. */
  file: string | null
  typeOnly: boolean
}
export type Source = { path: string; text: string; tree: ts.SourceFile; imports: Import[] }

/** Package imports' `#` names, as package.json says. */
const aliases = Object.entries(
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).imports as Record<string, string>,
).map(([alias, target]) => [alias.replace('*', ''), normalize(target.replace('*', ''))] as const)

/** Every source file of ours under app/; what Prisma generates is not ours. */
export function readSources(): Source[] {
  return readdirSync(join(root, 'app'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !path.includes('generated'))
    .map((path) => readSource(`app/${path}`))
}

function readSource(path: string): Source {
  return parseSource(path, readFileSync(join(root, path), 'utf8'))
}

export function parseSource(path: string, text: string): Source {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, kindOf(path))
  const typeOnly = typeOnlySpecifiers(tree)
  const names = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)
  const imports = [...new Set(names)].map((specifier) => ({
    specifier,
    file: resolve(path, specifier),
    typeOnly: typeOnly.has(specifier),
  }))
  return { path, text, tree, imports }
}

function kindOf(path: string): ts.ScriptKind {
  return path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
}

function resolve(from: string, specifier: string): string | null {
  const bare = specifier.replace(/\?.*$/, '')
  if (bare.startsWith('.')) return relative(root, join(root, dirname(from), bare))
  const alias = aliases.find(([name]) => bare.startsWith(name))
  return alias ? normalize(alias[1] + bare.slice(alias[0].length)) : null
}

/** What is imported for its types alone leaves nothing in the running code. */
function typeOnlySpecifiers(tree: ts.SourceFile): Set<string> {
  const found = new Map<string, boolean>()
  for (const statement of tree.statements) {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue
    const { moduleSpecifier } = statement
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) continue
    const only = ts.isImportDeclaration(statement)
      ? isTypeImport(statement.importClause)
      : statement.isTypeOnly
    found.set(moduleSpecifier.text, only && found.get(moduleSpecifier.text) !== false)
  }
  return new Set([...found].filter(([, only]) => only).map(([specifier]) => specifier))
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const { namedBindings } = clause
  if (clause.name || !namedBindings || !ts.isNamedImports(namedBindings)) return false
  return namedBindings.elements.every((element) => element.isTypeOnly)
}

/** Every node of a file. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node
  for (const child of node.getChildren()) yield* nodesOf(child)
}

/** "path:line", for a failure that can be clicked. */
export function placeOf(source: Source, node: ts.Node): string {
  const { line } = source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree))
  return `${source.path}:${line + 1}`
}
