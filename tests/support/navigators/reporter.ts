import { expect, type Locator, type Page } from '@playwright/test'

/** What a test may want to do on each page that is shown, e.g. measure it or take its picture. */
export type Look = (page: Page, name: string) => Promise<void>

const seeNothing: Look = () => Promise.resolve()

/** The whole row is the label's target: it lies over the small box, where Playwright wants to click. */
const tick = (box: Locator) => box.check({ force: true })

/** A person with a browser: finds things by what they are called, as people do. */
export function reporterOn(page: Page, look: Look = seeNothing) {
  const main = page.getByRole('main')
  const button = (name: string) => main.getByRole('button', { name, exact: true })

  async function sees(heading: string | RegExp) {
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    await look(page, typeof heading === 'string' ? heading : heading.source)
  }

  return {
    sees,
    opens: (path: string) => page.goto(path),
    follows: (name: string) => page.getByRole('link', { name }).first().click(),
    presses: (name: string) => button(name).click(),
    reads: (text: string | RegExp) => expect(main.getByText(text).first()).toBeVisible(),
    goesOn: () => button('Continue').click(),

    /** Ticks answers of a question that has the page to itself, and goes on. */
    async answers(question: string, ...choices: string[]) {
      await sees(question)
      for (const choice of choices) await tick(main.getByLabel(choice, { exact: true }))
      await button('Continue').click()
    },
    /** Writes into the field of a question that has the page to itself, and goes on. */
    async writes(question: string, text: string) {
      await sees(question)
      await main.getByLabel(question).fill(text)
      await button('Continue').click()
    },
    async skips(question: string | RegExp) {
      await sees(question)
      await button('Skip').click()
    },
    /** One answer on a page that asks several things. */
    chooses: (question: string, choice: string) =>
      tick(main.getByRole('group', { name: question }).getByLabel(choice, { exact: true })),
    fills: (label: string, text: string, at = 0) =>
      main.getByLabel(label, { exact: false }).nth(at).fill(text),
    selects: (label: string, option: string, at = 0) =>
      main.getByLabel(label, { exact: false }).nth(at).selectOption({ label: option }),
    addsFiles: (files: { name: string; mimeType: string; buffer: Buffer }[]) =>
      main.locator('input[type=file]').setInputFiles(files),
    /** The code on the receipt page. */
    async code(): Promise<string> {
      return ((await main.locator('[data-receipt-code]').textContent()) ?? '').trim()
    },
  }
}

export type Reporter = ReturnType<typeof reporterOn>
