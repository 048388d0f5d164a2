import type { LoaderFunctionArgs } from '@remix-run/node'
import { textFor } from '#core/text/text.ts'
import { readLanguage } from '#infra/http/language.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

/**
 * Three lines for other sites' frames: no script, no cookie, links that open in a page of their own.
 * There is none unless the operator names the sites (BANNER_ORIGINS); headers.server.ts lets only
 * those frame it.
 */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { env } = context.house
  if (env.BANNER_ORIGINS.length === 0) throw refuse(404, 'no_such_page')
  const t = textFor(await readLanguage(request))
  const link = (path: string, text: string) =>
    `<a href="${escaped(env.PUBLIC_ORIGIN + path)}" target="_blank" rel="noopener noreferrer">${escaped(text)}</a>`
  const body = `<!doctype html>
<html lang="${t.lang}" dir="${t.dir}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(t('service.name'))}</title>
<link rel="stylesheet" href="/banner.css">
<p>${escaped(t('banner.text'))}</p>
<p>${link('/check', t('banner.check'))} ${link('/report', t('banner.tell'))}</p>
</html>
`
  return new Response(body, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
      Vary: 'Accept-Language, Cookie',
    },
  })
}
