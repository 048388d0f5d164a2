import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { clearCookie, readCookie } from '#infra/http/cookies.server.ts'
import { qrPicture } from '#infra/http/qr-picture.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { readDraftFor } from '#operations/draft/read-draft.server.ts'
import { readSaved } from '#operations/draft/read-saved.server.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { CodeCard } from '#ui/citizen/code-card.tsx'
import { Notice } from '#ui/citizen/texts.tsx'
import { Citizen, useTab } from '../citizen.tsx'
import { CitizenForm } from '../citizen-form.tsx'
import { dayText } from '../return/day-text.ts'
import { useSite, useText } from '../site.ts'
import { CodePicture } from './code-picture.tsx'
import { pageToGoOn } from './page-to-go-on.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { house } = context
  const closed = new URL(request.url).searchParams.has('closed')
  const token = await readCookie(house.env, 'draft', request)
  const saved = await readSaved(house, token)
  if (!saved) return json({ saved: null, closed }, { status: closed ? 200 : 404 })
  const draft = await readDraftFor(house, token)
  const goOn = draft ? await pageToGoOn(house, draft.content) : '/report'
  const qr = qrPicture(saved.code)
  return json({ saved: { ...saved, qr, until: saved.until.toISOString(), goOn }, closed: false })
}

/** The code was kept: this browser forgets the report, which waits for its code. */
export async function action(args: ActionFunctionArgs) {
  const { house } = args.context
  await readForm(args)
  const token = await readCookie(house.env, 'draft', args.request)
  // Without a code it could never be opened again.
  if (!(await readSaved(house, token))) return seeOther('/report/saved')
  return seeOther('/report/saved?closed=1', { 'Set-Cookie': await clearCookie(house.env, 'draft') })
}

export default function Saved() {
  const t = useText()
  const { origin } = useSite()
  const { saved, closed } = useLoaderData<typeof loader>()
  const tab = useTab('title.saved')
  if (!saved)
    return (
      <Citizen tab={tab} title={t(closed ? 'saved.closed_title' : 'saved.none_title')}>
        <p>{t(closed ? 'saved.closed_text' : 'saved.none_text')}</p>
        <p>
          <ButtonLink kind="secondary" href="/report/resume">
            {t('saved.enter')}
          </ButtonLink>
        </p>
      </Citizen>
    )
  return (
    <Citizen tab={tab} title={t('saved.title')} back={saved.goOn}>
      <p className="lead">{t('saved.lead')}</p>
      <CodeCard
        code={saved.code}
        downloadHref="/report/saved.txt"
        words={{
          code: t('saved.code_title'),
          copy: t('receipt.copy'),
          copied: t('receipt.copied'),
          copyFailed: t('receipt.copy_failed'),
          print: t('receipt.print'),
          download: t('receipt.download'),
        }}
      >
        <p>{t('saved.code_keep')}</p>
        <CodePicture qr={saved.qr} />
      </CodeCard>
      <p>
        <strong>{t('saved.until', { date: dayText(t, saved.until).text })}</strong>
      </p>
      <p>{t('saved.where', { address: `${origin}/report/resume` })}</p>
      <Notice tone="danger">
        <p>
          {t('saved.danger')} <a href="/help">{t('home.danger_more')}</a>
        </p>
      </Notice>
      <CitizenForm action="/report/saved">
        <Button>{t('saved.forget')}</Button>
      </CitizenForm>
      <p>
        <a href={saved.goOn}>{t('saved.go_on')}</a>
      </p>
    </Citizen>
  )
}
