import { applyPatch } from '#core/tip/form/answers.ts'
import { formOf } from '#core/tip/form/fields.ts'
import type { TipAnswers } from '#core/tip/journey/catalogue.ts'
import { firstPage, type JourneyPage, nextPage, pagesOf } from '#core/tip/journey/flow.ts'

/** A reporter's browser as the server sees one: cookies, forms, redirects, and no script. */
export function httpReporter(origin: string, headers: Record<string, string> = {}) {
  const cookies = new Map<string, string>()

  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(origin + path, {
      redirect: 'manual',
      ...init,
      headers: { ...headers, ...(cookie ? { cookie } : {}), ...init.headers },
    })
    for (const line of response.headers.getSetCookie()) remember(line)
    return response
  }

  function remember(line: string): void {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    if (/max-age=0/i.test(line)) cookies.delete(pair.slice(0, at))
    else cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }

  const post = (path: string, values: Iterable<readonly [string, string]> = []) =>
    send(path, {
      method: 'POST',
      headers: { origin },
      body: new URLSearchParams([...values].map(([a, b]) => [a, b])),
    })

  return {
    cookies,
    get: (path: string) => send(path),
    post,
    /** A form from a browser that says nothing of where it comes from: only its token speaks for it. */
    postUnsigned: (path: string, values: Iterable<readonly [string, string]>) =>
      send(path, {
        method: 'POST',
        body: new URLSearchParams([...values].map(([a, b]) => [a, b])),
      }),
    upload: (path: string, form: FormData) =>
      send(path, { method: 'POST', headers: { origin }, body: form }),

    /** Walks the pages of the form with these answers, as far as the check page. */
    async tells(answers: TipAnswers): Promise<void> {
      let told: TipAnswers = {}
      for (let path = firstPage as string; path !== 'check'; ) {
        const page = pagesOf(answers).find((one) => one.path === path)
        if (!page) throw new Error(`No page ${path} for these answers`)
        if (!page.special) await sendPage(page, answers)
        told = applyPatch(told, Object.fromEntries(page.questions.map((id) => [id, answers[id]])))
        path = nextPage(answers, page.path)
      }
    },
    files: () => post('/report/check'),

    /** The code on the receipt, with its dashes; null where there is no receipt. */
    async receipt(): Promise<string | null> {
      const text = await (await send('/report/receipt.txt')).text()
      return /(?:[0-9A-Z]{4}-){5}[0-9A-Z]{4}/.exec(text)?.[0] ?? null
    },
  }

  async function sendPage(page: JourneyPage, answers: TipAnswers): Promise<void> {
    const form = [...formOf(page, answers)].flatMap(([name, values]) =>
      values.map((value) => [name, value] as const),
    )
    const response = await post(`/report/${page.path}`, form)
    if (response.status !== 303) throw new Error(`/report/${page.path} answered ${response.status}`)
  }
}
