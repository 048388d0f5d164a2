import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { evidenceAccept, evidenceLimits } from '#core/tip/evidence.ts'
import { previousPage } from '#core/tip/journey/flow.ts'
import { readCookie } from '#infra/http/cookies.server.ts'
import { readDraftFound } from '#operations/draft/read-draft-found.server.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Details } from '#ui/citizen/texts.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { FileUpload } from '#ui/fields/file-upload.tsx'
import { DefaultSubmit } from '#ui/fields/repeat.tsx'
import { captionErrors, captionOf } from '../caption-of.tsx'
import { Citizen, useTab } from '../citizen.tsx'
import { CitizenForm } from '../citizen-form.tsx'
import { fileErrors, fileSize } from '../file-errors.ts'
import { FileKinds } from '../file-kinds.tsx'
import { FoundChoices } from '../found-choices.tsx'
import { PageNotice } from '../page-notice.tsx'
import { captionWords, type TypedCaptions } from '../read-captions.ts'
import { useText } from '../site.ts'
import { StillReading } from '../still-reading.tsx'
import { AlreadySent } from './already-sent.tsx'
import { LaterOnly } from './form-buttons.tsx'
import { isChange, openPage, reportPath, showAgain, stepOf } from './journey.server.ts'
import { sendFiles } from './send-files.server.ts'
import { Step } from './step.tsx'
import { WordsLeft } from './words-left.tsx'

const path = 'evidence'
const { maxFiles, megabytes, megabytesInAll } = evidenceLimits

export async function loader(args: LoaderFunctionArgs) {
  const { content, files, closed } = await openPage(args, path)
  const { house } = args.context
  const { answers } = content
  const change = isChange(args.request)
  return {
    files,
    found: await readDraftFound(house, await readCookie(house.env, 'draft', args.request)),
    change,
    action: reportPath(path, change),
    back: change ? '/report/check' : `/report/${previousPage(answers, path, closed) ?? ''}`,
    ...stepOf(answers, path, closed),
  }
}

export async function action(args: ActionFunctionArgs) {
  const sent = await sendFiles(args, path)
  if (sent instanceof Response) return sent
  const { status, headers = {}, ...shown } = sent
  return json(showAgain(args, shown), { status, headers })
}

export default function Evidence() {
  const t = useText()
  const page = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const full = page.files.length >= maxFiles
  const general = sent?.problem ? [t(sent.problem)] : []
  const wait = sent?.wait === undefined ? [] : [t('error.files_wait', { count: sent.wait })]
  const aboutFiles = [...general, ...wait, ...fileErrors(t, sent?.refused ?? [], maxFiles)]
  const errors = [
    ...aboutFiles.map((text) => ({ href: full ? '#main' : '#files', text })),
    ...captionErrors(t, sent?.captions),
  ]
  const listed = new Set(page.files.map(({ id }) => id))
  const typed: TypedCaptions = sent?.captions ?? {}
  const placeless = Object.entries(typed).filter(([id]) => !listed.has(id))
  const suggestionsOf = (id: string) =>
    page.found.files.find((one) => one.id === id)?.suggestions ?? []
  const tab = useTab('title.step', { step: page.step })
  if (sent?.code !== undefined)
    return (
      <AlreadySent
        code={sent.code}
        words={captionWords(sent.captions).join('\n')}
        danger={false}
        held={sent.held}
      />
    )
  return (
    <Citizen tab={tab} failed={errors.length > 0} back={page.back}>
      <PageNotice note={sent?.note ?? null}>
        {sent && sent.added > 0 && <p>{t('page.evidence.files', { count: sent.added })}</p>}
      </PageNotice>
      <WordsLeft words={captionWords(Object.fromEntries(placeless))} told={sent?.note != null} />
      <ErrorSummary title={t('error.title')} errors={errors} />
      <Step step={page.step} of={page.of} />
      <h1>{t('page.evidence.title')}</h1>
      <p>{t('page.evidence.lead')}</p>
      <CitizenForm action={page.action} files>
        <DefaultSubmit />
        <FileUpload
          id="files"
          name="files"
          label={t('page.evidence.choose')}
          limits={t('page.evidence.rules', { max: maxFiles, megabytes, all: megabytesInAll })}
          error={aboutFiles.length > 0 ? aboutFiles.join(' ') : undefined}
          accept={evidenceAccept}
          multiple
          full={full}
          upload={{ name: 'intent', value: 'upload' }}
          added={page.files.map((file) => ({
            id: file.id,
            name: file.name,
            size: fileSize(t, file.byteSize),
            remove: { name: 'intent', value: `remove:${file.id}` },
            note: file.unopened ? t('error.file_damaged') : undefined,
            caption: captionOf(t, file, sent?.captions),
            more: (
              <FoundChoices
                fileId={file.id}
                name={file.name}
                suggestions={suggestionsOf(file.id)}
              />
            ),
          }))}
          words={{
            added: t('page.evidence.files', { count: page.files.length }),
            remove: t('shell.remove'),
            upload: t('page.evidence.upload'),
            progress: {
              sending: t('page.evidence.sending'),
              sent: t('page.evidence.sent'),
              cutOff: t('page.evidence.cut_off'),
            },
          }}
        />
        {full && <p>{t('page.evidence.full')}</p>}
        <StillReading count={page.found.reading}>
          <Button kind="secondary" small name="intent" value="look">
            {t('found.look')}
          </Button>
        </StillReading>
        <FileKinds />
        <Details summary={t('page.evidence.stripped_title')}>
          <p>{t('page.evidence.stripped')}</p>
        </Details>
        <ButtonRow>
          <Button>{t(page.change ? 'shell.save' : 'shell.continue')}</Button>
        </ButtonRow>
        <LaterOnly />
      </CitizenForm>
    </Citizen>
  )
}
