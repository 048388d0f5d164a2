import type { TextKey } from '#core/text/text.ts'
import { Details, Notice } from '#ui/citizen/texts.tsx'
import { useText } from '../site.ts'

const notes = {
  restored: { title: 'draft.restored_title', text: 'draft.restored_text' },
  resumed: { title: 'draft.resumed_title', text: 'draft.resumed_text' },
  old_form: { title: 'draft.old_form_title', text: 'draft.old_form_text' },
  busy: { title: 'draft.busy_title', text: 'draft.busy_text' },
  changed_elsewhere: { title: 'draft.elsewhere_title', text: 'draft.elsewhere_text' },
} as const satisfies Record<string, { title: TextKey; text: TextKey }>

type Props = {
  note: keyof typeof notes | null
  /** What another window had saved on this page, in words. */
  replaced: readonly string[]
}

/** What happened to the page, said before its question. */
export function PageNotice({ note, replaced }: Props) {
  const t = useText()
  if (note === null) return null
  return (
    <Notice title={t(notes[note].title)} live>
      <p>{t(notes[note].text)}</p>
      {note === 'busy' && (
        <p>
          <a href="/help">{t('home.danger_more')}</a>
        </p>
      )}
      {replaced.length > 0 && (
        <Details summary={t('draft.elsewhere_before')}>
          {replaced.map((line) => (
            <p key={line} className="typed" dir="auto">
              {line}
            </p>
          ))}
        </Details>
      )}
    </Notice>
  )
}
