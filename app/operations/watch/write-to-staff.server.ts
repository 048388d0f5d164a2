import { formatCaseNumber } from '#core/case/number.ts'
import type { Urgency } from '#core/case/states.ts'
import type { WarningLevel } from '#core/clock/clock.ts'
import type { ClockKind } from '#core/clock/targets.ts'
import type { Due } from '#core/clock/view.ts'
import { lowTime } from '#core/clock/words.ts'
import type { House } from '#infra/house.server.ts'

export type Warning = { number: number; kind: ClockKind; level: WarningLevel }

/** So many lines stand in one message; the pages show the rest. */
const mostLines = 20

function listOf(lines: readonly string[]): string {
  const rest = lines.length - mostLines
  return [...lines.slice(0, mostLines), ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n')
}

// A mailbox is nobody's vault: numbers and clocks go out, and nothing that a case says.

/** One message for everything that ran low since the last one. Answers whether it was taken. */
export async function mailWarnings(
  house: House,
  to: string,
  warnings: readonly Warning[],
): Promise<boolean> {
  const lines = warnings.map(
    ({ number, kind, level }) => `${formatCaseNumber(number)}: ${lowTime(level, kind)}`,
  )
  const [only] = lines
  const sent = await house.mailer.send({
    to,
    subject: lines.length === 1 && only ? only : `Time runs low on ${lines.length} clocks`,
    text: `${listOf(lines)}\n\n${house.env.PUBLIC_ORIGIN}/triage?sort=due\n`,
  })
  return sent.ok
}

/** That someone may be in danger and nobody has the case. */
export async function mailAlarm(
  house: House,
  to: string,
  numbers: readonly number[],
): Promise<boolean> {
  const [only] = numbers
  const sent = await house.mailer.send({
    to,
    subject:
      numbers.length === 1 && only !== undefined
        ? `Imminent: ${formatCaseNumber(only)} waits for somebody`
        : `Imminent: ${numbers.length} cases wait for somebody`,
    text: `${listOf(numbers.map(formatCaseNumber))}\n\nClaim one here: ${house.env.PUBLIC_ORIGIN}/triage?urgency=imminent\n`,
  })
  return sent.ok
}

/** That tips came which no routing rule knows. */
export async function mailGaps(house: House, to: string, count: number): Promise<boolean> {
  const cases = count === 1 ? '1 case' : `${count} cases`
  const sent = await house.mailer.send({
    to,
    subject: `${cases} matched no routing rule`,
    text: `They wait in the default queue: ${house.env.PUBLIC_ORIGIN}/triage/routing\n`,
  })
  return sent.ok
}

export type Digest = {
  counts: Record<Urgency, number>
  due: Record<Due, number>
  /** Cases that came in since the last digest and are open. */
  arrived: number
  mine: number
  notices: number
}

/** The day's figures, for who asked for them. */
export async function mailDigest(house: House, to: string, digest: Digest): Promise<boolean> {
  const { counts, due, arrived, mine, notices } = digest
  const open = counts.imminent + counts.high + counts.normal + counts.low
  const lines = [
    `Came in since the last digest: ${arrived}`,
    `Open: ${open} (imminent ${counts.imminent}, high ${counts.high}, normal ${counts.normal}, low ${counts.low})`,
    `Overdue: ${due.overdue}, due soon: ${due.soon}`,
    `With you: ${mine}`,
    `Notices that you have not seen: ${notices}`,
  ]
  const sent = await house.mailer.send({
    to,
    subject: `Today: ${open} open, ${due.overdue} overdue`,
    text: `${lines.join('\n')}\n\n${house.env.PUBLIC_ORIGIN}/triage\n\nYou asked for this on your account page, where you can end it: ${house.env.PUBLIC_ORIGIN}/staff/account\n`,
  })
  return sent.ok
}
