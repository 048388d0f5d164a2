import { maxSummary, maxTitle } from '#core/pattern/edit.ts'
import { TextArea } from '#ui/fields/text-area.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { textLimit } from '../../case/text-limit.ts'
import { errorOn } from '../fault.ts'
import type { EditorData } from './data.ts'

/** A moderator's own words: the only free text that ever leaves. */
export function WordsSection({ form, fault }: EditorData) {
  return (
    <Section title="In your words">
      <TextInput
        id="title"
        name="title"
        label="Title"
        hint={`What agencies read first. Up to ${maxTitle} characters.`}
        value={form.title}
        error={errorOn(fault, 'title')}
      />
      <TextArea
        id="summary"
        name="summary"
        label="Summary"
        hint="How it works, for somebody who has to act on it this week. Say it anew: five words in a row from a tip, a name or a number stop it."
        rows={8}
        value={form.summary}
        error={errorOn(fault, 'summary')}
        limit={textLimit(maxSummary)}
      />
    </Section>
  )
}
