import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { evidenceAccept, evidenceLimits } from '#core/tip/evidence.ts'
import { previousPage } from '#core/tip/journey/flow.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Details } from '#ui/citizen/texts.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { FileUpload } from '#ui/fields/file-upload.tsx'
import { DefaultSubmit } from '#ui/fields/repeat.tsx'
import { Citizen, useTab } from '../citizen.tsx'
import { CitizenForm } from '../citizen-form.tsx'
import { fileErrors, fileSize } from '../file-errors.ts'
import { useText } from '../site.ts'
import { isChange, openPage, reportPath, showAgain, stepOf } from './journey.server.ts'
import { sendFiles } from './send-files.server.ts'
import { Step } from './step.tsx'

const path = 'evidence'
const { maxFiles, megabytes } = evidenceLimits

export async function loader(args: LoaderFunctionArgs) {
  const { content, files, closed } = await openPage(args, path)
  const { answers } = content
  const change = isChange(args.request)
  return {
    files,
    change,
    action: reportPath(path, change),
    back: change ? '/report/check' : `/report/${previousPage(answers, path, closed) ?? ''}`,
    ...stepOf(answers, path, closed),
  }
}

export async function action(args: ActionFunctionArgs) {
  const sent = await sendFiles(args, path)
  return sent instanceof Response ? sent : json(showAgain(args, sent), { status: 400 })
}

export default function Evidence() {
  const t = useText()
  const page = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const general = sent?.problem ? [t(sent.problem, { megabytes })] : []
  const errors = [...general, ...fileErrors(t, sent?.refused ?? [], maxFiles)]
  const full = page.files.length >= maxFiles
  return (
    <Citizen
      tab={useTab('title.step', { step: page.step })}
      failed={errors.length > 0}
      back={page.back}
    >
      <ErrorSummary
        title={t('error.title')}
        errors={errors.map((text) => ({ href: full ? '#main' : '#files', text }))}
      />
      <Step step={page.step} of={page.of} />
      <h1>{t('page.evidence.title')}</h1>
      <p>{t('page.evidence.lead')}</p>
      <CitizenForm action={page.action} files>
        <DefaultSubmit />
        <FileUpload
          id="files"
          name="files"
          label={t('page.evidence.choose')}
          limits={t('page.evidence.rules', { max: maxFiles, megabytes })}
          error={errors.length > 0 ? errors.join(' ') : undefined}
          accept={evidenceAccept}
          multiple
          full={full}
          upload={{ name: 'intent', value: 'upload' }}
          added={page.files.map(({ id, name, byteSize }) => ({
            id,
            name,
            size: fileSize(t, byteSize),
            remove: { name: 'intent', value: `remove:${id}` },
          }))}
          words={{
            added: t('page.evidence.files', { count: page.files.length }),
            remove: t('shell.remove'),
            upload: t('page.evidence.upload'),
          }}
        />
        {full && <p>{t('page.evidence.full')}</p>}
        <Details summary={t('page.evidence.stripped_title')}>
          <p>{t('page.evidence.stripped')}</p>
        </Details>
        <ButtonRow>
          <Button>{t(page.change ? 'shell.save' : 'shell.continue')}</Button>
        </ButtonRow>
      </CitizenForm>
    </Citizen>
  )
}
