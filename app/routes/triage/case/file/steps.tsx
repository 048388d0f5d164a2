import type { SerializeFrom } from '@remix-run/node'
import { ButtonLink } from '#ui/button.tsx'
import { KeyHint } from '#ui/staff/key-hint.tsx'
import type { loader } from '../file.tsx'
import { fileHref } from './hrefs.ts'

export type FileView = SerializeFrom<typeof loader>['view']

/** The files before and after, so that a row of them is gone through without the case's page. */
export function FileSteps({ view }: { view: FileView }) {
  const { before, after, number } = view
  if (!before && !after) return null
  return (
    <nav className="toolbar" aria-label="Files of the case">
      {before && (
        <ButtonLink kind="secondary" small href={fileHref(number, before.id)} command="file_before">
          Previous file <KeyHint keys={['p']} />
        </ButtonLink>
      )}
      {after && (
        <ButtonLink kind="secondary" small href={fileHref(number, after.id)} command="file_after">
          Next file <KeyHint keys={['n']} />
        </ButtonLink>
      )}
    </nav>
  )
}
