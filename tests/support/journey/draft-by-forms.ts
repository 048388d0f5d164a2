import type { TipAnswers } from '#core/tip/journey/catalogue.ts'
import { httpReporter } from '../http-reporter.ts'
import { journeyOrigin } from './place.ts'

/** A report told by its forms alone, which is quicker than by hand; answers the cookies that open it. */
export async function toldByForms(answers: TipAnswers, { sent = false } = {}) {
  const someone = httpReporter(journeyOrigin)
  await someone.tells(answers)
  if (sent) await someone.files()
  return [...someone.cookies].map(([name, value]) => ({ name, value, url: journeyOrigin }))
}
