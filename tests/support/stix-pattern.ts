/**
 * A reader of STIX patterns by the grammar of STIX 2.1, section 9 (the ANTLR grammar of OASIS, rule by
 * rule). Answers every comparison in the order of the text; throws a SyntaxError on anything else.
 */
export type Comparison = Readonly<{ path: string; operator: string; value: unknown }>

type Token = Readonly<{ kind: string; text: string }>

const keywords =
  /^(?:AND|OR|NOT|FOLLOWEDBY|LIKE|MATCHES|ISSUPERSET|ISSUBSET|EXISTS|IN|START|STOP|SECONDS|WITHIN|REPEATS|TIMES|true|false)$/

const tokens: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['space', /[ \t\r\n\v\f\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/uy],
  ['comment', /\/\*[\s\S]*?\*\/|\/\/[^\r\n]*/uy],
  ['timestamp', /t'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z'/uy],
  ['hex', /h'(?:[0-9A-Fa-f]{2})*'/uy],
  ['binary', /b'[A-Za-z0-9+/=]*'/uy],
  ['string', /'(?:[^'\\]|\\['\\])*'/uy],
  ['float', /[+-]?\d*\.\d+/uy],
  ['integer', /[+-]?(?:0|[1-9]\d*)/uy],
  ['name', /[a-zA-Z_][a-zA-Z0-9_-]*/uy],
  ['sign', /==|!=|<>|<=|>=|[=<>:.,()[\]*]/uy],
]

function tokenAt(text: string, at: number): Token {
  for (const [kind, pattern] of tokens) {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0] ?? ''
    if (found !== '') return { kind, text: found }
  }
  throw new SyntaxError(`nothing begins so at ${at}`)
}

function tokenise(text: string): Token[] {
  const found: Token[] = []
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at)
    at += token.text.length
    const kind = token.kind === 'name' && keywords.test(token.text) ? 'keyword' : token.kind
    if (kind !== 'space' && kind !== 'comment') found.push({ ...token, kind })
  }
  return found
}

export function parseStixPattern(text: string): Comparison[] {
  const all = tokenise(text)
  const comparisons: Comparison[] = []
  let at = 0
  const next = (): Token => all[at] ?? { kind: 'end', text: 'the end' }
  const is = (...texts: string[]) =>
    texts.includes(next().text) && (next().kind === 'keyword' || next().kind === 'sign')
  function take(...texts: string[]): string {
    if (!is(...texts)) throw new SyntaxError(`${next().text} where ${texts.join(' or ')} belongs`)
    return (all[at++] ?? next()).text
  }
  function takeKind(...kinds: string[]): Token {
    const token = next()
    if (!kinds.includes(token.kind))
      throw new SyntaxError(`${token.text} is no ${kinds.join(', ')}`)
    at += 1
    return token
  }
  function many(one: () => void, ...between: string[]): void {
    one()
    while (is(...between)) {
      take(...between)
      one()
    }
  }
  const observations = () => many(() => many(() => many(observation, 'AND'), 'OR'), 'FOLLOWEDBY')

  function observation(): void {
    if (is('(')) {
      take('(')
      observations()
      take(')')
    } else {
      take('[')
      comparison()
      take(']')
    }
    while (is('START', 'WITHIN', 'REPEATS')) qualifier()
  }

  function qualifier(): void {
    const which = take('START', 'WITHIN', 'REPEATS')
    takeKind(which === 'START' ? 'timestamp' : 'integer')
    if (which === 'REPEATS') take('TIMES')
    else if (which === 'WITHIN') take('SECONDS')
    else {
      take('STOP')
      takeKind('timestamp')
    }
  }

  const comparison = (): void => many(() => many(test, 'AND'), 'OR')

  function test(): void {
    if (is('(')) {
      take('(')
      comparison()
      take(')')
    } else if (is('EXISTS')) {
      take('EXISTS')
      comparisons.push({ path: objectPath(), operator: 'EXISTS', value: null })
    } else tested(objectPath())
  }

  function tested(path: string): void {
    const negated = is('NOT')
    if (negated) take('NOT')
    const signs = negated ? [] : ['=', '==', '!=', '<>', '<', '>', '<=', '>=']
    const operator = take(...signs, 'IN', 'LIKE', 'MATCHES', 'ISSUBSET', 'ISSUPERSET')
    const value = operator === 'IN' ? set() : signs.includes(operator) ? literal() : string()
    comparisons.push({ path, operator: negated ? `NOT ${operator}` : operator, value })
  }

  function objectPath(): string {
    let path = `${takeKind('name').text}${take(':')}${step()}`
    while (is('.', '['))
      if (take('.', '[') === '.') path += `.${step()}`
      else {
        path += `[${is('*') ? take('*') : takeKind('integer').text}]`
        take(']')
      }
    return path
  }

  const unquoted = (text: string): string => text.slice(1, -1).replace(/\\(['\\])/g, '$1')
  const step = (): string => {
    const { kind, text } = takeKind('name', 'string')
    return kind === 'name' ? text : unquoted(text)
  }
  const string = (): string => unquoted(takeKind('string').text)

  function literal(): unknown {
    if (is('true', 'false')) return take('true', 'false') === 'true'
    const { kind, text } = takeKind('string', 'integer', 'float', 'hex', 'binary', 'timestamp')
    if (kind === 'string') return unquoted(text)
    return kind === 'integer' || kind === 'float' ? Number(text) : text
  }

  function set(): unknown[] {
    const values: unknown[] = []
    take('(')
    if (!is(')')) many(() => values.push(literal()), ',')
    take(')')
    return values
  }

  observations()
  if (at !== all.length) throw new SyntaxError(`${next().text} after the end of the pattern`)
  return comparisons
}
