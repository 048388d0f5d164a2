import type { House } from '#infra/house.server.ts'
import { amendPattern } from '#operations/pattern/amend-pattern.server.ts'
import { checkPattern } from '#operations/pattern/check-pattern.server.ts'
import { draftPattern } from '#operations/pattern/draft-pattern.server.ts'
import { editPattern } from '#operations/pattern/edit-pattern.server.ts'
import { reviewPattern } from '#operations/pattern/review-pattern.server.ts'
import { findPattern } from '#operations/pattern/steps/lock-pattern.server.ts'
import { submitPattern } from '#operations/pattern/submit-pattern.server.ts'
import type { SamplePattern } from './patterns/sample.ts'
import { done, found, later, personOf, type Stage, tipOf } from './stage.ts'

const minutes = (n: number) => n * 60_000

/** From the first title to "please look at it": draft, words and choices, checks, submission. */
export async function write(stage: Stage, house: House, sample: SamplePattern): Promise<void> {
  const author = personOf(stage, sample.author)
  const cases = numbersOf(stage, sample)
  const { number } = done(await draftPattern(house, author, { cases, title: sample.title }))
  stage.patterns.set(sample.key, number)
  await finish(stage, later(house, minutes(25)), sample)
}

/** Takes a released pattern up again and says what is new. */
export async function rewrite(
  stage: Stage,
  house: House,
  sample: SamplePattern,
  reason: string,
): Promise<void> {
  const { number, revision } = await patternOf(stage, house, sample)
  done(await amendPattern(house, personOf(stage, sample.author), { number, revision, reason }))
  await finish(stage, later(house, minutes(25)), sample)
}

async function finish(stage: Stage, house: House, sample: SamplePattern): Promise<void> {
  const author = personOf(stage, sample.author)
  const draft = await patternOf(stage, house, sample)
  const { title, summary, tlp, subKind, tactics, sectors, actions } = sample
  const known = await house.db.case.findMany({
    where: { id: { in: draft.caseIds } },
    select: { number: true },
  })
  const addCases = numbersOf(stage, sample).filter((number) =>
    known.every((one) => Number(one.number) !== number),
  )
  const edit = {
    title,
    summary,
    tlp,
    choices: { ...draft.choices, subKind, tactics, sectors, actions },
    addCases,
    removeCases: [],
  }
  const { number, revision } = draft
  done(await editPattern(house, author, { number, revision, edit }))
  const edited = await patternOf(stage, house, sample)
  done(await checkPattern(later(house, minutes(1)), author, { number, revision: edited.revision }))
  const checked = await patternOf(stage, house, sample)
  done(
    await submitPattern(later(house, minutes(2)), author, { number, revision: checked.revision }),
  )
}

/** The second person's word. */
export async function review(
  stage: Stage,
  house: House,
  { key }: SamplePattern,
  decision: 'approve' | 'return',
  comment: string,
): Promise<void> {
  const { number, payloadHash } = await patternOf(stage, house, { key })
  const shownHash = found(payloadHash, `checked pattern ${key}`)
  done(
    await reviewPattern(house, personOf(stage, 'Cedar'), { number, decision, shownHash, comment }),
  )
}

const numbersOf = (stage: Stage, { cases }: SamplePattern) =>
  cases.map((key) => tipOf(stage, key).caseNumber)

export async function patternOf(stage: Stage, house: House, { key }: Pick<SamplePattern, 'key'>) {
  const number = found(stage.patterns.get(key), `pattern ${key}`)
  return found(await findPattern(house.db, number), `pattern ${key}`)
}
