import { expect, type Page } from '@playwright/test'
import { axeSource, runAxe } from '../axe-rules.ts'

/** Nothing for axe to complain about, and nothing to scroll sideways for. */
export const expectClean = (page: Page): Promise<void> => meetsAxe(page, 'all')

/** The same for a page that was clean at another width and in other colours. */
export const expectCleanSight = (page: Page): Promise<void> => meetsAxe(page, 'ofSight')

/** The same for a page that was met in another language, as far as that can make a difference. */
export const expectCleanWords = (page: Page): Promise<void> => meetsAxe(page, 'ofWords')

async function meetsAxe(page: Page, which: Parameters<typeof runAxe>[0]): Promise<void> {
  // A tour stays in one document, and reading axe takes as long as running it.
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(axeSource)
  const where = new URL(page.url()).pathname
  expect({ where, violations: await page.evaluate(runAxe(which)) }).toEqual({
    where,
    violations: [],
  })
  const sideways = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
  expect({ where, sideways: Number(sideways) > 0 }).toEqual({ where, sideways: false })
}
