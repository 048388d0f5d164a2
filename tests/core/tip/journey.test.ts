import { describe, expect, it } from 'vitest'
import { applyPatch, parseWhole } from '#core/tip/form/answers.ts'
import { formOf, formValuesFrom } from '#core/tip/form/fields.ts'
import { parsePage } from '#core/tip/form/parse-page.ts'
import {
  type QuestionId,
  questionIds,
  questions,
  type TipAnswers,
} from '#core/tip/journey/catalogue.ts'
import {
  firstPage,
  type JourneyPage,
  lastPage,
  mayVisit,
  nextPage,
  pageAfterChange,
  pagesOf,
  previousPage,
  progress,
  prune,
} from '#core/tip/journey/flow.ts'
import { offeredOptions } from '#core/tip/journey/offered.ts'
import { type PagePath, pageTable } from '#core/tip/journey/pages.ts'
import { forcedWorkQuestions } from '#core/tip/journey/questions/forced-work.ts'
import { investmentQuestions } from '#core/tip/journey/questions/investment.ts'
import { offerQuestions } from '#core/tip/journey/questions/offer.ts'
import { type TipKind, tipKindCodes } from '#core/tip/kind.ts'
import { fc } from '#tests/support/property.ts'
import { pageForm } from './answers.support.ts'

const rowOf = (path: PagePath): JourneyPage => {
  const page = pageTable.find((one) => one.path === path)
  if (!page) throw new Error(path)
  return page
}

/** Walks the journey as a person who answers each page with whatever `draw` gives. */
function walk(draw: fc.GeneratorValue): { path: PagePath[]; answers: TipAnswers } {
  let answers: TipAnswers = {}
  let at: PagePath = firstPage
  const path: PagePath[] = [at]
  while (at !== lastPage) {
    const page = rowOf(at)
    const result = parsePage(page, formValuesFrom(draw(pageForm, page)))
    if (result.ok) answers = applyPatch(answers, result.patch)
    at = nextPage(answers, at)
    path.push(at)
  }
  return { path, answers }
}

describe('the journey', () => {
  it('asks every question of the catalogue on some page', () => {
    const asked = new Set(pageTable.flatMap((page) => page.questions))
    expect(questionIds.filter((id) => !asked.has(id))).toEqual([])
  })

  it('ends at check-your-answers on every walk, without seeing a page twice', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const { path } = walk(gen)
        expect(path.at(-1)).toBe('check')
        expect(new Set(path).size).toBe(path.length)
      }),
      { numRuns: 150 },
    )
  })

  it('leads back the way it came, and lets every page on the way be opened again', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const { answers } = walk(gen)
        const own = pagesOf(answers).map((page) => page.path)
        own.forEach((path, index) => {
          expect(previousPage(answers, path)).toBe(own[index - 1])
          expect(mayVisit(answers, path)).toBe(true)
          expect(progress(answers, path)).toEqual({ step: index + 1, of: own.length })
        })
      }),
      { numRuns: 100 },
    )
  })

  it('shows no page of one kind to a person who told of the other', () => {
    const own = pagesOf({ danger_now: 'no', kind: 'investment' }).map((page) => page.path)
    expect(own).not.toContain('where-now')
    expect(own).not.toContain('papers')
    expect(own).toContain('withdrawals')
  })

  /** Questions that only some kinds are about; every other question fits every kind. */
  const only: Partial<Record<QuestionId, readonly TipKind[]>> = {
    ...fill(Object.keys(offerQuestions), ['job_offer']),
    ...fill(Object.keys(forcedWorkQuestions), ['job_offer', 'forced_work']),
    ...fill(Object.keys(investmentQuestions), ['investment']),
    ...fill(['contact_start', 'moved_to_chat'], ['investment', 'other_scam']),
    ...fill(['data_asked', 'data_given'], ['job_offer', 'investment', 'other_scam']),
    ...fill(['track'], ['job_offer', 'forced_work', 'investment']),
    ...fill(['person_state', 'minors', 'home_country', 'place'], ['job_offer', 'forced_work']),
    ...fill(['people_there'], ['forced_work']),
    ...fill(['destination_country', 'transit_countries', 'travel_when'], ['job_offer']),
    ...fill(['scam_type'], ['other_scam']),
  }
  function fill(ids: readonly string[], kinds: readonly TipKind[]) {
    return Object.fromEntries(ids.map((id) => [id, kinds]))
  }

  it('shows nobody a page on which no question can apply to what they said', () => {
    const seen = new Set<PagePath>()
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const { answers } = walk(gen)
        for (const page of pagesOf(answers)) {
          seen.add(page.path)
          const applying = page.questions.filter(
            (id) =>
              answers.kind === undefined || (only[id] ?? [answers.kind]).includes(answers.kind),
          )
          expect({ path: page.path, applying: applying.length > 0 }).toEqual({
            path: page.path,
            applying: page.special === undefined,
          })
          for (const id of applying)
            if ('options' in questions[id])
              expect(offeredOptions(id, answers).length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 300 },
    )
    expect(pageTable.filter(({ path }) => !seen.has(path))).toEqual([])
  })

  it('files no answer of a page that no longer applies', () => {
    fc.assert(
      fc.property(fc.gen(), fc.constantFrom(...tipKindCodes), (gen, kind) => {
        const { answers } = walk(gen)
        const whole = parseWhole({ ...answers, kind }, { evidenceFiles: 1 })
        if (!whole.ok) throw new Error(whole.page)
        const asked = new Set(pagesOf(whole.answers).flatMap((page) => page.questions))
        for (const id of Object.keys(whole.answers) as QuestionId[]) {
          expect(asked.has(id), id).toBe(true)
          expect(only[id] ?? [kind], id).toContain(kind)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('does not ask whoever is held whether they have left for the job', () => {
    const held: TipAnswers = {
      danger_now: 'no',
      kind: 'forced_work',
      person_state: 'not_travelled',
    }
    expect(offeredOptions('person_state', held)).not.toContain('not_travelled')
    expect(prune(held)).not.toHaveProperty('person_state')
    expect(prune({ ...held, kind: 'job_offer' })).toHaveProperty('person_state')
  })

  it('asks about the place of work only when somebody has been there', () => {
    const job: TipAnswers = { danger_now: 'no', kind: 'job_offer' }
    const at = (person_state: TipAnswers['person_state']) =>
      pagesOf({ ...job, person_state }).map((page) => page.path)
    expect(at('not_travelled')).not.toContain('conditions')
    expect(at('not_travelled')).toContain('travel-date')
    expect(at('held_inside')).toContain('conditions')
    expect(at('held_inside')).not.toContain('travel-date')
  })

  it.each(tipKindCodes)('lets “I don’t know” be said to every question about: %s', (kind) => {
    const steering: readonly QuestionId[] = [
      'kind',
      'track',
      'language',
      'consents',
      'give_contact',
    ]
    const asked = pagesOf({ danger_now: 'yes', kind, person_state: 'escaped', money_lost: 'yes' })
    for (const id of asked.flatMap((page) => page.questions)) {
      const question = questions[id]
      if (!('options' in question) || steering.includes(id) || question.steers) continue
      expect(question.options, id).toContain('unknown')
    }
  })

  it('opens no later page before the required ones are answered', () => {
    expect(mayVisit({}, 'danger')).toBe(true)
    expect(mayVisit({}, 'kind')).toBe(false)
    expect(mayVisit({ danger_now: 'no' }, 'kind')).toBe(true)
    expect(mayVisit({ danger_now: 'no' }, 'story')).toBe(false)
    expect(mayVisit({ danger_now: 'no', kind: 'investment' }, 'check')).toBe(true)
  })

  it('lets a person skip everything that is not required', () => {
    const required = questionIds.filter((id) => questions[id].required)
    expect(required).toEqual(['danger_now', 'kind'])
    for (const page of pageTable) {
      const result = parsePage(page, new Map())
      expect(result.ok).toBe(!page.questions.some((id) => required.includes(id)))
    }
  })

  it('forgets answers to questions that a change of mind has closed', () => {
    const before: TipAnswers = {
      danger_now: 'no',
      kind: 'job_offer',
      person_state: 'held_inside',
      kept_there: ['violence'],
      money_lost: 'yes',
      losses: [{ amount: '5', asset: 'USD', method: 'crypto' }],
      transactions: ['abc'],
    }
    expect(prune({ ...before, kind: 'investment' })).toEqual({
      danger_now: 'no',
      kind: 'investment',
      money_lost: 'yes',
      losses: before.losses,
      transactions: ['abc'],
    })
    expect(prune({ ...before, money_lost: 'no' })).not.toHaveProperty('transactions')
  })

  it('returns from a change to check, or first to a page that the change has opened', () => {
    const before: TipAnswers = { danger_now: 'no', kind: 'investment', money_lost: 'no' }
    const seen = new Set(pagesOf(before).map((page) => page.path))
    expect(pageAfterChange({ ...before, scheme: 'giveaway' }, seen)).toBe('check')
    expect(pageAfterChange({ ...before, money_lost: 'yes' }, seen)).toBe('amounts')
  })

  it('shows an answered page as the person left it', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const { answers } = walk(gen)
        for (const page of pagesOf(answers)) {
          const again = parsePage(page, formOf(page, answers))
          if (!again.ok && again.errors.some(({ messageKey }) => /required/.test(messageKey)))
            continue
          expect(again.ok && applyPatch(answers, again.patch)).toEqual(applyPatch(answers, {}))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('can be filed with a story, an identifier or a file, and names the page that is missing', () => {
    const base: TipAnswers = { danger_now: 'unknown', kind: 'investment' }
    expect(parseWhole({}, { evidenceFiles: 1 })).toMatchObject({ ok: false, page: 'danger' })
    expect(parseWhole({ danger_now: 'no' }, { evidenceFiles: 1 })).toMatchObject({
      ok: false,
      page: 'kind',
      error: { messageKey: 'error.kind_required' },
    })
    expect(parseWhole(base, { evidenceFiles: 0 })).toMatchObject({ ok: false, page: 'story' })
    expect(parseWhole(base, { evidenceFiles: 1 }).ok).toBe(true)
    expect(parseWhole({ ...base, story: 'They wrote to me' }, { evidenceFiles: 0 }).ok).toBe(true)
    const site: TipAnswers = { ...base, identifier_kinds: ['website'], websites: ['a.example'] }
    expect(parseWhole(site, { evidenceFiles: 0 }).ok).toBe(true)
  })
})

describe('the quick tip', () => {
  const quick: TipAnswers = { danger_now: 'no', track: 'quick' }
  const paths = (answers: TipAnswers) => pagesOf(answers).map(({ path }) => path)

  it.each(['job_offer', 'forced_work', 'investment'] as const)(
    'is a dozen pages at most about %s, and says what, where, safe and consent',
    (kind) => {
      const own = paths({ ...quick, kind })
      expect(own.length).toBeLessThanOrEqual(13)
      expect(own).toEqual(
        expect.arrayContaining(['story', 'what-you-have', 'country', 'permissions', 'check']),
      )
    },
  )

  it('is part of the full report, so that telling more only adds pages', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const { answers } = walk(gen)
        const full = paths({ ...answers, track: 'full' })
        expect(full).toEqual(expect.arrayContaining(paths({ ...answers, track: 'quick' })))
      }),
      { numRuns: 60 },
    )
  })

  it('keeps what the full report had already told', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const answers = prune({ ...walk(gen).answers, track: 'full' })
        const changed = { ...answers, track: 'quick' as const }
        expect({ ...prune(changed), track: answers.track }).toEqual(answers)
        expect(prune({ ...changed, track: 'full' })).toEqual(answers)
      }),
      { numRuns: 60 },
    )
  })
})
