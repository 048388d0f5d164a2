import type { LoaderFunctionArgs } from '@remix-run/node'
import { chooseHelp, type HelpQuestion } from '#core/help/choose-help.ts'
import { isCountry } from '#core/tip/country.ts'
import { readDirectory } from '#operations/help/read-directory.server.ts'

const names = ['here', 'passport', 'to'] as const

/** The countries that the address names; whatever is none counts as not said. */
function questionIn(request: Request): HelpQuestion {
  const query = new URL(request.url).searchParams
  return Object.fromEntries(
    names.flatMap((name) => {
      const code = query.get(name) ?? ''
      return isCountry(code) ? [[name, code]] : []
    }),
  )
}

/** What the three questions of the address are answered with. `otherwise`: what is known without. */
export async function answerHelp(
  { request, context }: LoaderFunctionArgs,
  otherwise: HelpQuestion = {},
) {
  const asked = { ...otherwise, ...questionIn(request) }
  return { asked, help: chooseHelp(await readDirectory(context.house), asked) }
}

export type HelpAnswer = Awaited<ReturnType<typeof answerHelp>>
