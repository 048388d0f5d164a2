import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readCookie } from '#infra/http/cookies.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { confirmFound } from '#operations/reporter/confirm-found.server.ts'
import { readFound } from '#operations/reporter/read-found.server.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Notice } from '#ui/citizen/texts.tsx'
import { Citizen, useTab } from '../citizen.tsx'
import { CitizenForm } from '../citizen-form.tsx'
import { FoundChoices } from '../found-choices.tsx'
import { readMarks } from '../read-marks.ts'
import { useText } from '../site.ts'
import { StillReading } from '../still-reading.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { house } = context
  const found = await readFound(house, await readCookie(house.env, 'reporter', request))
  if (!found) throw seeOther('/return/tip')
  return { ...found, saved: new URL(request.url).searchParams.has('saved') }
}

export async function action(args: ActionFunctionArgs) {
  const { house } = args.context
  const form = await readForm(args)
  const token = await readCookie(house.env, 'reporter', args.request)
  const result = await confirmFound(house, token, readMarks(form))
  return seeOther(result.ok ? '/return/found?saved=1' : '/return/tip')
}

/** Which of the numbers and links that were read in the files were used by them. */
export default function Found() {
  const t = useText()
  const { files, reading, saved } = useLoaderData<typeof loader>()
  return (
    <Citizen tab={useTab('title.tip')} title={t('found.title')} back="/return/tip">
      {saved && <Notice tone="good" title={t('found.saved')} live />}
      {files.length === 0 && reading === 0 && <p>{t('found.none')}</p>}
      {files.length > 0 && (
        <CitizenForm action="/return/found">
          {files.map(({ id, name, suggestions }) => (
            <FoundChoices key={id} fileId={id} name={name} suggestions={suggestions} named />
          ))}
          <ButtonRow>
            <Button>{t('found.save')}</Button>
          </ButtonRow>
        </CitizenForm>
      )}
      <StillReading count={reading}>
        <ButtonLink kind="secondary" small href="/return/found">
          {t('found.look')}
        </ButtonLink>
      </StillReading>
      <p>
        <a href="/return/tip">{t('found.back')}</a>
      </p>
    </Citizen>
  )
}
