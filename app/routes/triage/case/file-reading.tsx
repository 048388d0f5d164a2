import { defang } from '#core/indicator/display.ts'
import { type IndicatorRole, indicatorRoles } from '#core/indicator/types.ts'
import { likelyRole } from '#core/tip/evidence/reading.ts'
import { Button } from '#ui/button.tsx'
import { roleNames, typeNames } from '../words.ts'
import { CaseForm } from './form.tsx'
import type { CasePageData } from './page-data.ts'
import { ReadCodes, ReadText } from './read-text.tsx'

type File = NonNullable<CasePageData['opened']['story']>[number]['files'][number]
type Suggestion = File['suggestions'][number]
type Props = { page: CasePageData; file: File; title: string; mediaType: string }

/** What was read in a file, as plain text in which no link works, and what of it may count. */
export function FileReading({ page, file, title, mediaType }: Props) {
  const { reading, suggestions } = file
  if (!reading) return null
  return (
    <>
      <ReadCodes file={file} />
      {suggestions.length > 0 && <Findings page={page} file={file} title={title} />}
      <ReadText file={file} title={title} mediaType={mediaType} />
    </>
  )
}

const said = {
  open: 'Nobody has checked it',
  confirmed: 'Confirmed',
  refused: 'Does not count',
} as const satisfies Record<Suggestion['state'], string>

/** Identifiers that were read in the file. None of them counts until somebody says so. */
function Findings({ page, file, title }: Omit<Props, 'mediaType'>) {
  const mayJudge = page.view.lease?.mine === true
  const rows = (
    <ul className="findings">
      {file.suggestions.map((one) => (
        <li key={one.key}>
          <span className="finding-value">
            <code dir="ltr" translate="no">
              {defang(one.indicator)}
            </code>
            <span className="cell-sub">
              {typeNames[one.indicator.type]}. {said[one.state]}.
            </span>
          </span>
          {mayJudge && one.state !== 'confirmed' && <Decision fileId={file.id} of={one} />}
        </li>
      ))}
    </ul>
  )
  const open = file.suggestions.some(({ state }) => state !== 'confirmed')
  return (
    <div className="evidence-findings">
      <p className="cell-sub">Identifiers read in it. They count only when confirmed.</p>
      {mayJudge && open ? (
        <CaseForm page={page} on="findings" label={`Identifiers read in ${title.toLowerCase()}`}>
          <input type="hidden" name="evidence" value={file.id} />
          {rows}
          <Button kind="secondary" small>
            Save
          </Button>
        </CaseForm>
      ) : (
        rows
      )}
    </div>
  )
}

/** Places are never read in a file. */
const roles = indicatorRoles.filter(
  (role): role is Exclude<IndicatorRole, 'place'> => role !== 'place',
)

function Decision({ fileId, of }: { fileId: string; of: Suggestion }) {
  const id = `found-${fileId}-${of.key}`
  const likely = likelyRole(of.indicator)
  return (
    <span className="finding-decision">
      <label className="visually-hidden" htmlFor={id}>
        Does {defang(of.indicator)} count?
      </label>
      <select
        className="input select"
        id={id}
        name={`found.${of.key}`}
        defaultValue={of.state === 'refused' ? 'refused' : ''}
      >
        <option value="">Not decided</option>
        {[likely, ...roles.filter((role) => role !== likely)].map((role) => (
          <option key={role} value={role}>
            Confirm: {roleNames[role]}
          </option>
        ))}
        <option value="refused">Does not count</option>
      </select>
    </span>
  )
}
