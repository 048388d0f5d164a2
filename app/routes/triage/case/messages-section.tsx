import { maxStaffText } from '#core/case/change.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/fields/select.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { Section, Toolbar } from '#ui/staff/layout.tsx'
import { Notes } from '#ui/staff/notes.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { counted, languageOf } from '../words.ts'
import { fieldId } from './fault.ts'
import { CaseForm, Done } from './form.tsx'
import { Opener } from './opener.tsx'
import { type CasePageData, errorOf, typed } from './page-data.ts'
import { textLimit } from './text-limit.ts'
import { fieldName } from './told.tsx'

/** The messages with the reporters, and the form to write to one. */
export function MessagesSection({ page }: { page: CasePageData }) {
  const { view, opened } = page
  const all = view.tips.flatMap((tip) =>
    tip.messages.map((message) => ({ ...message, reference: tip.reference })),
  )
  const unread = all.filter(({ from, read }) => from === 'reporter' && !read).length
  const several = view.tips.length > 1
  return (
    <Section
      id="messages"
      title={unread > 0 ? `Messages: ${counted(unread, 'new one', 'new ones')}` : 'Messages'}
      actions={
        all.length > 0 && (
          <Opener
            page={page}
            part="messages"
            label="Open the messages"
            more={opened.messages !== null && opened.messages.length < all.length}
          />
        )
      }
    >
      <Done page={page} on="messages" />
      {opened.messages ? (
        <Notes
          label="Messages"
          empty="None that you have opened"
          notes={opened.messages.flatMap(({ id, text }) => {
            const message = all.find((one) => one.id === id)
            if (!message) return []
            const who =
              message.from === 'us' ? `Harborlight (${message.by ?? 'us'})` : 'The reporter'
            return {
              id,
              author: several ? `${who}, ${message.reference}` : who,
              when: <RelativeTime at={message.at} now={page.desk.now} language="en" />,
              text,
              audience: {
                kind: 'reporter' as const,
                label:
                  message.from === 'us'
                    ? message.read
                      ? 'Read'
                      : 'Not read yet'
                    : message.corrects === null
                      ? ''
                      : `Corrects: ${message.corrects === 'other' ? 'something else' : fieldName(message.corrects)}`,
              },
            }
          })}
        />
      ) : (
        <p>{all.length === 0 ? 'None yet.' : `${counted(all.length, 'message')}, sealed.`}</p>
      )}
      {view.lease?.mine && <ReplyForm page={page} />}
    </Section>
  )
}

function ReplyForm({ page }: { page: CasePageData }) {
  const reachable = page.view.tips.filter(
    ({ consents, state }) => consents.reply && state !== 'withdrawn',
  )
  const [only] = reachable
  if (!only) return <p>No reporter of this case allowed us to write back.</p>
  const mayWait = ['in_triage', 'investigating'].includes(page.view.state)
  const languages = [...new Set(reachable.map(({ language }) => languageOf(language)))]
  return (
    <CaseForm page={page} on="messages" label="New message">
      {reachable.length === 1 ? (
        <input type="hidden" name="tip" value={only.id} />
      ) : (
        <Select
          id={fieldId('messages', 'tip')}
          name="tip"
          label="To the reporter of"
          empty="Choose a tip"
          width="medium"
          options={reachable.map(({ id, reference }) => ({ value: id, label: reference }))}
          value={typed(page, 'messages', 'tip')}
          error={errorOf(page, 'messages', 'tip')}
        />
      )}
      <TextArea
        compact
        id={fieldId('messages', 'text')}
        name="text"
        label="Write to the reporter"
        hint={`They read ${languages.join(', ')}. They never see your call-sign.`}
        limit={textLimit(maxStaffText)}
        value={typed(page, 'messages', 'text')}
        error={errorOf(page, 'messages', 'text')}
      />
      <Toolbar label="Send">
        <Button kind="secondary" small>
          Send
        </Button>
        {mayWait && (
          <Button kind="secondary" small name="then" value="wait">
            Send and wait for the answer
          </Button>
        )}
      </Toolbar>
    </CaseForm>
  )
}
