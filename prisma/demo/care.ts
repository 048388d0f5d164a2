import type { SkipReason } from '#core/care/skip.ts'
import type { Impact, Verdict } from '#core/case/states.ts'
import type { GoldenDraft } from '#core/quality/golden.ts'
import type { House } from '#infra/house.server.ts'
import { skipCase } from '#operations/care/skip-case.server.ts'
import { answerLook } from '#operations/quality/answer-look.server.ts'
import { makeGolden } from '#operations/quality/make-golden.server.ts'
import { answerPractice } from '#operations/quality/practise.server.ts'
import { setShare } from '#operations/quality/set-share.server.ts'
import { settleLook } from '#operations/quality/settle-look.server.ts'
import { takeLook } from '#operations/quality/take-look.server.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import type { CallSign } from './people.ts'
import { done, found, type Moment, personOf, type Stage, tipOf } from './stage.ts'

/** Every decided case is drawn for a while, so that there is something to compare. */
function drawing(daysAgo: number, share: number): Moment {
  return {
    daysAgo,
    happen: async (stage, house) => {
      const queues = await house.db.queue.findMany({ select: { id: true } })
      for (const { id } of queues)
        done(await setShare(house, personOf(stage, 'Cedar'), { queueId: id, share }))
    },
  }
}

/** What the second one says where they read it differently. */
type Differing = { verdict: Verdict; impact?: Impact; why: string }

/** Takes the look that waits longest and answers it; the same as the first where nothing else is said. */
function lookAgain(daysAgo: number, who: CallSign, differing?: Differing): Moment {
  return {
    daysAgo,
    happen: async (stage, house) => {
      const actor = personOf(stage, who)
      const { lookId } = done(await takeLook(house, actor))
      const first = await house.db.secondLook.findUniqueOrThrow({ where: { id: lookId } })
      const answer = {
        verdict: differing?.verdict ?? (first.firstVerdict as Verdict),
        impact: differing?.impact ?? (first.firstImpact as Impact),
      }
      const given = { lookId, answer, why: differing?.why ?? '' }
      const { agrees } = done(await answerLook(house, actor, given))
      if (agrees === (differing !== undefined))
        throw new Error('The demo’s looks came in another order')
    },
  }
}

function settle(daysAgo: number, why: string): Moment {
  return {
    daysAgo,
    happen: async (stage, house) => {
      const look = found(
        await house.db.secondLook.findFirst({ where: { agrees: false, settledAt: null } }),
        'difference',
      )
      const settled = { lookId: look.id, stands: 'first', why } as const
      done(await settleLook(house, personOf(stage, 'Cedar'), settled))
    },
  }
}

function skip(daysAgo: number, who: CallSign, key: string, reason: SkipReason): Moment {
  return {
    daysAgo,
    happen: async (stage, house) => {
      const actor = personOf(stage, who)
      const number = tipOf(stage, key).caseNumber
      done(await claimCase(house, actor, number))
      done(await skipCase(house, actor, { number, reason }))
    },
  }
}

const draft: GoldenDraft = {
  title: 'A friend’s friend offers kitchen work abroad',
  kind: 'job_offer',
  country: 'KH',
  story:
    'Somebody asks for their cousin. A recruiter whom nobody has met offers work in a kitchen at three times the usual pay, books the flight at once, and wants the passport photographed “for the visa”. There is no contract. The company’s name leads to no register. The cousin flies on Sunday.',
  verdict: 'suspected',
  impact: 'attempted',
  urgency: 'high',
  why: 'Pay far above the usual, a ticket before a contract and a passport asked for early are signs of forced work (ILO indicators). Nothing proves it yet, so it is suspected, not confirmed. Nobody has travelled, so it was attempted; with a flight this week it is high.',
}

const practised: Moment = {
  daysAgo: 6,
  happen: async (stage: Stage, house: House) => {
    const { caseNumber: number } = tipOf(stage, 'honest-employer')
    const made = done(await makeGolden(house, personOf(stage, 'Cedar'), { number, draft }))
    const answer = { verdict: 'suspected', impact: 'attempted', urgency: 'normal' } as const
    const { goldenId } = made
    done(await answerPractice(house, personOf(stage, 'Zephyr'), { goldenId, answer }))
  },
}

/** Second looks, a golden case, and a case that nobody wants. */
export const careWork: readonly Moment[] = [
  drawing(16, 100),
  drawing(9, 5),
  lookAgain(8.9, 'Zephyr'),
  lookAgain(8.8, 'Rowan'),
  lookAgain(8.7, 'Zephyr', { verdict: 'suspected', why: 'It rests on one page that is gone.' }),
  lookAgain(8.6, 'Rowan'),
  settle(8.2, 'The page was saved before it went, and shows the same wallet.'),
  lookAgain(7.5, 'Zephyr', {
    verdict: 'suspected',
    why: 'There is more here than it seems: a place, a time and the name of a page.',
  }),
  practised,
  skip(0.49, 'Zephyr', 'login-japanese-sms', 'language'),
  skip(0.48, 'Cedar', 'login-japanese-sms', 'language'),
  skip(0.47, 'Rowan', 'login-japanese-sms', 'unsure'),
]
