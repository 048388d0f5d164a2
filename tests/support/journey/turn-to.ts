import type { Page } from '@playwright/test'

type Turned = { status: number; at: string; lang: string; dir: string; footer: string }

/**
 * Shows another page in the document at hand, as a browser without JavaScript shows it: for tours of
 * a thousand pages, at a third of what a visit costs. Answers what came
 * and where it ended.
 */
export function turnsTo(page: Page, path: string): Promise<Turned> {
  return page.evaluate(async (address) => {
    const response = await fetch(address)
    const fresh = new DOMParser().parseFromString(await response.text(), 'text/html')
    const { pathname, search } = new URL(response.url)
    history.replaceState(null, '', pathname + search)
    document.documentElement.replaceWith(document.adoptNode(fresh.documentElement))
    const sheets = document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')
    await Promise.all(
      [...sheets].map(
        (link) => link.sheet ?? new Promise((done) => link.addEventListener('load', done)),
      ),
    )
    const { lang, dir } = document.documentElement
    const footer = document.querySelector('footer')?.textContent ?? ''
    return { status: response.status, at: pathname + search, lang, dir, footer }
  }, path)
}
