import type { LoaderFunctionArgs } from '@remix-run/node'
import { textFor } from '#core/text/text.ts'
import { readCookie } from '#infra/http/cookies.server.ts'
import { readLanguage } from '#infra/http/language.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { readReceipt } from '#operations/draft/read-receipt.server.ts'
import { textFile } from '../text-file.ts'

/** The receipt as a text file, for browsers without JavaScript, too. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { house } = context
  const receipt = await readReceipt(house, await readCookie(house.env, 'draft', request))
  if (!receipt) throw refuse(404, 'no_receipt')
  const t = textFor(await readLanguage(request))
  const lines = [
    `${t('receipt.code_title')}: ${receipt.code}`,
    `${t('receipt.reference')} ${receipt.reference}`,
    '',
    t('receipt.true_address', { address: house.env.PUBLIC_ORIGIN }),
    t('receipt.true_money'),
    '',
  ]
  return textFile(lines.join('\r\n'), 'note')
}
