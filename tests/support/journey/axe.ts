import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const run = (contrast: boolean) => `axe.run({
    runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice'],
    rules: { 'color-contrast': { enabled: ${contrast} } },
    resultTypes: ['violations'],
  })
  .then(({ violations }) => violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html).join(' | ')))`

/** Nothing for axe to complain about, and nothing to scroll sideways for. */
export const expectClean = (page: Page): Promise<void> => meetsAxe(page, true)

/** The same but for colours, which take longest, where the page was met in another language. */
export const expectCleanBesidesColours = (page: Page): Promise<void> => meetsAxe(page, false)

async function meetsAxe(page: Page, contrast: boolean): Promise<void> {
  // A tour stays in one document, and reading axe takes as long as running it.
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(source)
  const where = new URL(page.url()).pathname
  expect({ where, violations: await page.evaluate(run(contrast)) }).toEqual({
    where,
    violations: [],
  })
  const sideways = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
  expect({ where, sideways: Number(sideways) > 0 }).toEqual({ where, sideways: false })
}
