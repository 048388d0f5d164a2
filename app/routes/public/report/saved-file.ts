import type { LoaderFunctionArgs } from '@remix-run/node'
import { textFor } from '#core/text/text.ts'
import { readCookie } from '#infra/http/cookies.server.ts'
import { readLanguage } from '#infra/http/language.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { readSaved } from '#operations/draft/read-saved.server.ts'
import { dayText } from '../return/day-text.ts'
import { textFile } from '../text-file.ts'

/** The code as a text file, for browsers without JavaScript, too. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { house } = context
  const saved = await readSaved(house, await readCookie(house.env, 'draft', request))
  if (!saved) throw refuse(404, 'nothing_saved')
  const t = textFor(await readLanguage(request))
  const lines = [
    `${t('saved.code_title')}: ${saved.code}`,
    t('saved.where', { address: `${house.env.PUBLIC_ORIGIN}/report/resume` }),
    t('saved.until', { date: dayText(t, saved.until).text }),
    '',
  ]
  return textFile(lines.join('\r\n'), 'note')
}
