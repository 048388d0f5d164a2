import type { SerializeFrom } from '@remix-run/node'
import type { Translate } from '#core/text/text.ts'
import { evidenceAccept, evidenceLimits } from '#core/tip/evidence.ts'
import { maxMessage } from '#core/tip/message.ts'
import { Button } from '#ui/button.tsx'
import { MessageThread } from '#ui/citizen/message-thread.tsx'
import { Notice } from '#ui/citizen/texts.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { FileUpload } from '#ui/fields/file-upload.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { captionErrors, captionOf } from '../caption-of.tsx'
import { Citizen } from '../citizen.tsx'
import { CitizenForm } from '../citizen-form.tsx'
import { fileErrors, fileSize } from '../file-errors.ts'
import { FileKinds } from '../file-kinds.tsx'
import { FoundNotice } from '../found-notice.tsx'
import type { HelpAnswer } from '../help/help-answer.server.ts'
import { PageNotice } from '../page-notice.tsx'
import { useText } from '../site.ts'
import { DangerHelp } from './danger-help.tsx'
import { DangerTick } from './danger-tick.tsx'
import { dayText } from './day-text.ts'
import { News } from './news.tsx'
import { OutcomeSection } from './outcome.tsx'
import { OwnReport } from './own-report.tsx'
import { ReportStatus } from './report-status.tsx'
import { correctsText, type Said, saidTexts } from './said.ts'
import type { ShownProblem, ShownReport } from './shown.ts'

type Props = {
  tab: string
  report: ShownReport
  /** Whom to call, from where the report says that the person is. */
  help: SerializeFrom<HelpAnswer>
  messageId: string
  /** What was just done on another page or by this form. */
  said: Said | null
  problem: ShownProblem | undefined
}

const { maxFilesInAll, maxFiles, megabytes, megabytesInAll } = evidenceLimits

/** The reporter's own page: where it is, what we wrote, and a box to answer. */
export function OpenReport({ tab, report, help, messageId, said, problem }: Props) {
  const t = useText()
  const done = problem ? problem.added && 'sent' : said
  const inDanger = problem ? problem.said === true : said === 'danger'
  const general = problem?.problem && t(problem.problem, { megabytes, max: problem.max ?? 0 })
  const wait = problem?.wait === undefined ? [] : [t('error.files_wait', { count: problem.wait })]
  const files = [...wait, ...fileErrors(t, problem?.refused ?? [], maxFilesInAll)]
  const errors = [
    ...(general ? [{ href: '#message', text: general }] : []),
    ...files.map((text) => ({ href: '#files', text })),
    ...captionErrors(t, problem?.captions),
  ]
  return (
    <Citizen tab={tab} failed={errors.length > 0} current="return">
      <ErrorSummary title={t('error.title')} errors={errors} />
      <h1>{t('status.title', { reference: report.reference })}</h1>
      {problem?.note && <PageNotice note={problem.note} />}
      {inDanger && <DangerHelp said help={help} />}
      {done && done !== 'danger' && (
        <Notice tone={done === 'again' ? 'info' : 'good'} title={t(saidTexts[done])} live />
      )}
      <News report={report} />
      <FoundNotice count={report.found} href="/return/found" />
      <ReportStatus report={report} />
      <OutcomeSection report={report} />
      <h2 id="messages">{t('messages.title')}</h2>
      <MessageThread
        label={t('messages.title')}
        empty={t('messages.none')}
        messages={report.messages.map(({ id, from, at, text, corrects, fresh: isNew }) => ({
          id,
          from,
          text,
          author: corrects === null ? t(`messages.from_${from}`) : correctsText(t, corrects),
          when: dayText(t, at),
          badge: isNew ? t('messages.new') : undefined,
        }))}
      />
      <CitizenForm action="/return/tip" files>
        <input type="hidden" name="message_id" value={messageId} />
        <TextArea
          id="message"
          name="message"
          label={t('messages.label')}
          hint={t('messages.hint')}
          error={general}
          value={problem?.typed}
          rows={5}
          limit={{
            characters: maxMessage,
            words: t('shell.letters_limit', {
              max: new Intl.NumberFormat(t.lang).format(maxMessage),
            }),
            left: t('shell.letters_left'),
            over: t('shell.letters_over'),
          }}
        />
        <FileUpload
          id="files"
          name="files"
          label={t('messages.files_label')}
          limits={t('page.evidence.rules', { max: maxFiles, megabytes, all: megabytesInAll })}
          error={files.length > 0 ? files.join(' ') : undefined}
          accept={evidenceAccept}
          multiple
          full={!report.roomForFiles}
          added={report.files.map((file) => ({
            id: file.id,
            name: file.name,
            size: fileSize(t, file.byteSize),
            note: noteOf(t, file),
            caption: file.addedLater ? captionOf(t, file, problem?.captions) : undefined,
          }))}
          words={{
            added: t('messages.files_title'),
            remove: t('shell.remove'),
            upload: t('messages.send'),
            progress: {
              sending: t('page.evidence.sending'),
              sent: t('page.evidence.sent'),
              cutOff: t('page.evidence.cut_off'),
            },
          }}
        />
        <FileKinds />
        <DangerTick ticked={problem?.danger ?? false} />
        <Button>{t('messages.send')}</Button>
      </CitizenForm>
      <OwnReport report={report} />
      <CitizenForm action="/return/tip">
        <Button kind="secondary" name="intent" value="close">
          {t('status.leave')}
        </Button>
      </CitizenForm>
    </Citizen>
  )
}

/** What stands beside a file: that it could not be opened, or the words that were filed with it. */
function noteOf(t: Translate, { unopened, addedLater, caption }: ShownReport['files'][number]) {
  if (unopened) return t('error.file_damaged')
  return addedLater ? undefined : caption
}
