import type { Translate } from '#core/text/text.ts'
import { evidenceLimits } from '#core/tip/evidence.ts'
import type { AddedFile } from '#ui/fields/file-upload.tsx'

const { maxCaption: max } = evidenceLimits

type File = { id: string; name: string; caption: string }
/** What stays in the fields although it is too long, by the files' ids. */
type TooLong = Readonly<Record<string, string>>

/** The field under a file in which its giver says what it shows. */
export function captionOf(
  t: Translate,
  { id, name, caption }: File,
  tooLong: TooLong = {},
): NonNullable<AddedFile['caption']> {
  const typed = tooLong[id]
  return {
    name: `caption:${id}`,
    label: (
      <>
        {t('page.evidence.caption')}
        <span className="visually-hidden"> {name}</span>
      </>
    ),
    value: typed ?? caption,
    error: typed === undefined ? undefined : t('error.caption_long', { max }),
  }
}

/** For the summary: each leads to its field. */
export function captionErrors(t: Translate, tooLong: TooLong = {}) {
  return Object.keys(tooLong).map((id) => ({
    href: `#caption-${id}`,
    text: t('error.caption_long', { max }),
  }))
}
