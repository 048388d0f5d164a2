import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from '@typescript/typescript6'
import { describe, expect, test } from 'vitest'
import { findIndicators } from '#core/indicator/find-indicators.ts'
import { normaliseIndicator } from '#core/indicator/normalise-indicator.ts'
import { indicatorTypes } from '#core/indicator/types.ts'
import { hostileTexts } from '#tests/support/hostile-texts.ts'

const folder = 'app/core/indicator'

const patternsOf = (file: string): string[] => {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
  const patterns: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) patterns.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return patterns
}

const patterns = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => patternsOf(join(folder, name)))

const unbounded = /^(?:[*+]|\{\d+,\})/

/** Does a group that repeats without limit hold something that repeats without limit? */
const hasNestedRepetition = (pattern: string): boolean => {
  const open: boolean[] = []
  let inClass = false
  let lastClosed = false
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern[i]
    const closedBefore = lastClosed
    lastClosed = false
    if (character === '\\') i++
    else if (inClass) inClass = character !== ']'
    else if (character === '[') inClass = true
    else if (character === '(') open.push(false)
    else if (character === ')') {
      const repeats = open.pop() ?? false
      lastClosed = repeats
      if (repeats && open.length > 0) open[open.length - 1] = true
    } else if (unbounded.test(pattern.slice(i)) && pattern[i - 1] !== '(') {
      if (closedBefore) return true
      if (open.length > 0) open[open.length - 1] = true
    }
  }
  return false
}

describe('hostile input', () => {
  test('the check for nested repetition knows a bad pattern from a good one', () => {
    expect(hasNestedRepetition('/(a+)+b/')).toBe(true)
    expect(hasNestedRepetition('/(?:a|b*c)*d/')).toBe(true)
    expect(hasNestedRepetition('/((x+)y)+/')).toBe(true)
    expect(hasNestedRepetition('/(?:ab)+c[+*]*/')).toBe(false)
    expect(hasNestedRepetition('/(?:a{1,9}b){0,9}/')).toBe(false)
  })

  test('no pattern repeats a repetition, which is how patterns become slow', () => {
    expect(patterns.length).toBeGreaterThan(80)
    expect(patterns.filter(hasNestedRepetition)).toEqual([])
  })

  // How soon is bench/indicators.ts's to say: here a slow pattern runs into the time limit.
  test.each(Object.entries(hostileTexts))(
    '100,000 characters of %s come to an end',
    (_name, text) => {
      const found = findIndicators(text, { country: 'TH', platform: 'telegram' })
      for (const type of indicatorTypes) {
        normaliseIndicator(type, text)
        normaliseIndicator(type, text.slice(0, 4096), {
          country: 'TH',
          platform: 'telegram',
          chain: 'eth',
        })
      }
      expect(found.every(({ indicator }) => indicator.value.length <= 4096)).toBe(true)
    },
  )
})
