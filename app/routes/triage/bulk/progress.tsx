import type { Bulk } from '#operations/triage/bulk/read-bulk.server.ts'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Toolbar } from '#ui/staff/layout.tsx'
import { counted } from '../words.ts'
import { actionText } from './words.ts'

type Props = {
  bulk: Omit<Bulk, 'undoUntil'> & { undoUntil: string | null }
  queues: Record<string, string>
  formToken: string
}

/** What would happen, happens or has happened, and the next step. */
export function Progress({ bulk, queues, formToken }: Props) {
  const { action, stage, rows } = bulk
  if (!action) return null
  const count = (outcome: string | null) => rows.filter((row) => row.outcome === outcome).length
  const holds = rows.filter(({ reason }) => reason === null).length
  const what = actionText(action, action.of === 'move' ? queues[action.queueId] : undefined)
  return (
    <>
      {stage === 'previewed' && (
        <Callout title={what}>
          {`This holds for ${counted(holds, 'case')}. ${holds < rows.length ? `${counted(rows.length - holds, 'case')} would be left out, each for the reason that the list says.` : ''}`}
        </Callout>
      )}
      {(stage === 'running' || stage === 'undoing') && (
        <Callout title={what} live>
          <progress
            max={rows.length}
            value={rows.length - count(stage === 'running' ? null : 'done')}
            aria-label="Cases gone through"
          />{' '}
          {`${rows.length - count(stage === 'running' ? null : 'done')} of ${counted(rows.length, 'case')}`}
        </Callout>
      )}
      {(stage === 'done' || stage === 'undone') && (
        <Callout tone="good" title={what} live>
          {stage === 'done'
            ? `Done in ${counted(count('done'), 'case')}, left out in ${count('skipped')}.`
            : `Taken back in ${counted(count('undone'), 'case')}; ${count('kept')} stay as people have left them since.`}
        </Callout>
      )}
      <form
        method="post"
        action={`/triage/bulk/${bulk.id}`}
        data-go-on={stage === 'running' || stage === 'undoing' ? '' : undefined}
      >
        <FormToken value={formToken} />
        <Toolbar label="Next step">
          {stage === 'previewed' && (
            <>
              <Button name="step" value="apply" disabled={holds === 0}>
                {`Do it in ${counted(holds, 'case')}`}
              </Button>
              <Button kind="secondary" name="step" value="again">
                Choose something else
              </Button>
            </>
          )}
          {stage === 'running' && (
            <Button name="step" value="apply">
              Go on
            </Button>
          )}
          {stage === 'undoing' && (
            <Button name="step" value="undo">
              Go on
            </Button>
          )}
          {bulk.undoUntil && (
            <Button kind="secondary" name="step" value="undo">
              {`Take it all back, until ${timeOf(bulk.undoUntil)} UTC`}
            </Button>
          )}
        </Toolbar>
      </form>
    </>
  )
}

const timeOf = (at: string) => at.slice(11, 16)
