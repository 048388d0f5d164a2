import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAgencyMember } from '#infra/http/agency-guard.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { readAgreementText } from '#operations/agency/read-agreement.server.ts'

/** One version's text, byte for byte what its hash is made of. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  await requireAgencyMember(args, 'agency.view', { beforeAgreeing: true })
  const { version = '' } = args.params
  const text = /^[1-9]\d{0,5}$/.test(version)
    ? await readAgreementText(args.context.house, Number(version))
    : null
  if (text === null) throw refuse(404, 'agreement_unknown')
  return new Response(text, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': `attachment; filename="agreement-${version}.txt"`,
    },
  })
}
