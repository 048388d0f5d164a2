import { maxStaffText } from '#core/case/change.ts'
import { Button } from '#ui/button.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { Notes } from '#ui/staff/notes.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { counted } from '../words.ts'
import { fieldId } from './fault.ts'
import { CaseForm, Done } from './form.tsx'
import { Opener } from './opener.tsx'
import { type CasePageData, errorOf, typed } from './page-data.ts'
import { textLimit } from './text-limit.ts'

/** Notes among staff, sealed like everything that is said about a case. */
export function NotesSection({ page }: { page: CasePageData }) {
  const { view, opened } = page
  return (
    <Section
      id="notes"
      title="Notes"
      actions={
        view.notes.length > 0 && (
          <Opener
            page={page}
            part="notes"
            label="Open the notes"
            command="case_notes"
            more={opened.notes !== null && opened.notes.length < view.notes.length}
          />
        )
      }
    >
      <Done page={page} on="notes" />
      {opened.notes ? (
        <Notes
          label="Notes"
          empty="None that you have opened"
          notes={opened.notes.flatMap(({ id, text }) => {
            const note = view.notes.find((one) => one.id === id)
            if (!note) return []
            return {
              id,
              author: note.by,
              when: <RelativeTime at={note.at} now={page.desk.now} language="en" />,
              text,
              audience: {
                kind: 'staff' as const,
                label: ['Only staff', ...note.mentions.map((name) => `@${name}`)].join(', '),
              },
            }
          })}
        />
      ) : (
        <p>
          {view.notes.length === 0 ? 'None yet.' : `${counted(view.notes.length, 'note')}, sealed.`}
        </p>
      )}
      {view.lease?.mine && (
        <CaseForm page={page} on="notes" label="New note" command="case_note">
          <TextArea
            compact
            id={fieldId('notes', 'text')}
            name="text"
            label="Write a note"
            hint="Only staff can read it. @ and a call-sign lets a colleague know."
            limit={textLimit(maxStaffText)}
            value={typed(page, 'notes', 'text')}
            error={errorOf(page, 'notes', 'text')}
          />
          <Mentionable page={page} />
          <Button kind="secondary" small>
            Save the note
          </Button>
        </CaseForm>
      )}
    </Section>
  )
}

/** The colleagues who may see this case, to be ticked instead of written. */
function Mentionable({ page }: { page: CasePageData }) {
  const { colleagues } = page.claims
  if (colleagues.length === 0) return null
  const ticked = typed(page, 'notes', 'mention')?.split(', ') ?? []
  return (
    <details className="mentionable" open={ticked.length > 0}>
      <summary>Mention somebody</summary>
      <fieldset>
        <legend className="visually-hidden">Whom the note mentions</legend>
        {colleagues.map(({ id, callSign }) => (
          <label key={id} className="found-place">
            <input type="checkbox" name="mention" value={id} defaultChecked={ticked.includes(id)} />
            {callSign}
          </label>
        ))}
      </fieldset>
      <p>
        <a href="/triage/mentions">Notes that mention you</a>
      </p>
    </details>
  )
}
