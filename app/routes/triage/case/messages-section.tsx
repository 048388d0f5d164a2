import { Section } from '#ui/staff/layout.tsx'
import { Notes } from '#ui/staff/notes.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { counted } from '../words.ts'
import { Done } from './form.tsx'
import { Opener } from './opener.tsx'
import type { CasePageData } from './page-data.ts'
import { ReplyForm } from './reply/form.tsx'
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
            command="case_messages"
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
