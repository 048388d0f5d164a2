import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** axe itself, to be put into a page. */
export const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

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

/** An expression for a page that has axe: a promise of what it complains about, a line for each rule. */
export const runAxe = (which: keyof typeof rules): string => `axe.run({
    runOnly: ${JSON.stringify(rules[which])},
    resultTypes: ['violations'],
    // Style sheets and sounds: no page has one that plays, and the other rule is experimental.
    preload: false,
  })
  .then(({ violations }) => violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html + ' ' + n.failureSummary).join(' | ')))`
