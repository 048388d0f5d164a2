import type { LoaderFunctionArgs } from '@remix-run/node'
import { clearCookie, readCookie } from '#infra/http/cookies.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { forgetVisitor } from '#operations/reporter/forget-visitor.server.ts'

/** Where somebody lands who must leave at once: a page that anyone might be looking at. */
const neutralSite = 'https://www.bbc.com/weather'

/** The way out. It works as a plain link, and leaves nothing open behind it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { house } = context
  await forgetVisitor(house, {
    draft: await readCookie(house.env, 'draft', request),
    reporter: await readCookie(house.env, 'reporter', request),
  }).catch((error: unknown) => {
    // Whatever fails here must not hold up the one who leaves; the drafts' purge takes the rest.
    house.log.error({ event: 'leave.incomplete' }, error)
  })
  const headers = new Headers({ 'Clear-Site-Data': '"cache", "cookies", "storage"' })
  headers.append('Set-Cookie', await clearCookie(house.env, 'draft'))
  headers.append('Set-Cookie', await clearCookie(house.env, 'reporter'))
  return seeOther(neutralSite, headers)
}
