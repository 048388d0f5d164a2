import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { validate as isUuid } from 'uuid'
import { caseNumberInPath, formatCaseNumber } from '#core/case/number.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { lookAtPicture } from '#operations/triage/evidence/look-at-picture.server.ts'
import { readFile } from '#operations/triage/evidence/read-file.server.ts'
import { Desk } from '#ui/staff/desk.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { stopHref } from '../care/hrefs.ts'
import { fileHref, type Look } from './file/hrefs.ts'
import { FilePicture } from './file/picture.tsx'
import { FileSteps } from './file/steps.tsx'
import { FileWords } from './file/words.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data ? `File of ${formatCaseNumber(data.view.number)}` : 'File') },
]

function placeIn({ params }: LoaderFunctionArgs) {
  const number = caseNumberInPath(params.number)
  const { evidenceId = '' } = params
  if (number === undefined || !isUuid(evidenceId)) throw refuse(404, 'evidence_unknown')
  return { number, evidenceId }
}

const unknown: ReadonlySet<string> = new Set(['case_unknown', 'evidence_unknown', 'no_picture'])
const refused = (reason: string) => refuse(unknown.has(reason) ? 404 : 403, reason)

/** One file of evidence, its words first. A picture stays covered until it is asked for. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'story.open')
  const { number, evidenceId } = placeIn(args)
  const result = await readFile(args.context.house, actor, number, evidenceId)
  if (!result.ok) throw refused(result.reason)
  const asked = new URL(args.request.url).searchParams.get('look')
  const live = result.view.seen?.live === true
  const look: Look = live && (asked === 'plain' || asked === 'grey') ? asked : 'covered'
  return { desk: await deskOf(args, actor), view: result.view, look }
}

/** The reader asks to see the picture: that counts as one look at it. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'story.open')
  const { number, evidenceId } = placeIn(args)
  const form = await readForm(args)
  const result = await lookAtPicture(args.context.house, actor, number, evidenceId)
  if (!result.ok && result.reason === 'day_full')
    return seeOther(stopHref('picture', fileHref(number, evidenceId)))
  if (!result.ok) throw refused(result.reason)
  return seeOther(fileHref(number, evidenceId, form.get('look') === 'grey' ? 'grey' : 'plain'))
}

export default function CaseFile() {
  const { desk, view, look } = useLoaderData<typeof loader>()
  const number = formatCaseNumber(view.number)
  return (
    <Desk
      desk={desk}
      current="queue"
      title={`File ${view.file.at} of ${view.file.reference}`}
      eyebrow={
        <a href={`/triage/cases/${view.number}?show=story#file-${view.file.id}`} data-command="up">
          {number}
        </a>
      }
      wide
      actions={<FileSteps view={view} />}
    >
      <Section id="words" title="Its words">
        <FileWords view={view} />
      </Section>
      {view.file.hasCopy && (
        <Section id="picture" title="The picture">
          <FilePicture view={view} look={look} formToken={desk.formToken} now={desk.now} />
        </Section>
      )}
    </Desk>
  )
}
