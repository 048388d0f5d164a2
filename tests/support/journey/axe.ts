import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What other words can break where the marks are the same. */
const ofWords = [
  'aria-command-name',
  'aria-input-field-name',
  'aria-toggle-field-name',
  'button-name',
  'document-title',
  'empty-heading',
  'form-field-multiple-labels',
  'html-has-lang',
  'html-lang-valid',
  'image-alt',
  'image-redundant-alt',
  'input-button-name',
  'label',
  'label-content-name-mismatch',
  'label-title-only',
  'link-name',
  'select-name',
  'summary-name',
  'target-size',
  'valid-lang',
]

const rules = {
  all: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  ofWords,
  /** What another width or other colours can break as well. */
  ofSight: [...ofWords, 'color-contrast', 'link-in-text-block', 'scrollable-region-focusable'],
}

const run = (which: keyof typeof rules) => `axe.run({
    runOnly: ${JSON.stringify(rules[which])},
    resultTypes: ['violations'],
    // Style sheets and sounds: no page has one that plays, and the other rule is experimental.
    preload: false,
  })
  .then(({ violations }) => violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html).join(' | ')))`

/** Nothing for axe to complain about, and nothing to scroll sideways for. */
export const expectClean = (page: Page): Promise<void> => meetsAxe(page, 'all')

/** The same for a page that was clean at another width and in other colours. */
export const expectCleanSight = (page: Page): Promise<void> => meetsAxe(page, 'ofSight')

/** The same for a page that was met in another language, as far as that can make a difference. */
export const expectCleanWords = (page: Page): Promise<void> => meetsAxe(page, 'ofWords')

async function meetsAxe(page: Page, which: keyof typeof rules): Promise<void> {
  // A tour stays in one document, and reading axe takes as long as running it.
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(source)
  const where = new URL(page.url()).pathname
  expect({ where, violations: await page.evaluate(run(which)) }).toEqual({
    where,
    violations: [],
  })
  const sideways = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
  expect({ where, sideways: Number(sideways) > 0 }).toEqual({ where, sideways: false })
}
