import { Button, ButtonLink } from '#ui/button.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { KeyHint } from '#ui/staff/key-hint.tsx'
import { Toolbar } from '#ui/staff/layout.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { bytesHref, fileHref, type Look } from './hrefs.ts'
import type { FileView } from './steps.tsx'

type Props = { view: FileView; look: Look; formToken: string; now: string }

/** The picture in full size: grey and blurred until it is asked for, and again afterwards. */
export function FilePicture({ view, look, formToken, now }: Props) {
  const { file, told, number } = view
  const covered = look === 'covered'
  const name = told?.caption || told?.name || `File ${file.at}`
  return (
    <>
      <Seen view={view} now={now} covered={covered} />
      {covered ? (
        <form method="post" action={fileHref(number, file.id)}>
          <FormToken value={formToken} />
          <Toolbar label="Show the picture">
            <Button kind="secondary" small name="look" value="grey" command="file_grey">
              Show it in grey <KeyHint keys={['g']} />
            </Button>
            <Button kind="secondary" small name="look" value="plain" command="file_show">
              Show it <KeyHint keys={['o']} />
            </Button>
          </Toolbar>
        </form>
      ) : (
        <Toolbar label="Looks of the picture">
          <ButtonLink kind="secondary" small href={fileHref(number, file.id)} command="file_show">
            Cover it <KeyHint keys={['o']} />
          </ButtonLink>
          <ButtonLink
            kind="secondary"
            small
            href={fileHref(number, file.id, look === 'grey' ? 'plain' : 'grey')}
            command="file_grey"
          >
            {look === 'grey' ? 'In colour' : 'In grey'} <KeyHint keys={['g']} />
          </ButtonLink>
        </Toolbar>
      )}
      <img
        className={covered ? 'file-picture file-covered' : 'file-picture'}
        src={bytesHref(number, file.id, look)}
        alt={covered ? `${name}, covered` : name}
      />
    </>
  )
}

/** What the reader need not open again, and what another look means. */
function Seen({ view, now, covered }: Pick<Props, 'view' | 'now'> & { covered: boolean }) {
  const { seen, sameAs, number } = view
  return (
    <>
      {sameAs && (
        <p>
          The very same picture as{' '}
          <a href={fileHref(number, sameAs.id)}>
            file {sameAs.at} of {sameAs.reference}
          </a>
          .
        </p>
      )}
      {seen && covered && (
        <p>
          You saw this picture <RelativeTime at={seen.at} now={now} language="en" />
          {seen.itself ? '' : ', in another place'}.{' '}
          {seen.live
            ? 'Showing it again counts as the same look.'
            : 'Showing it again counts as a new look.'}
        </p>
      )}
      {!seen && <p>It may be hard to see. Showing it counts as one look.</p>}
    </>
  )
}
