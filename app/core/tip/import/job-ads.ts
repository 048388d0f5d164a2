import { z } from 'zod'
import { cleanLine } from '../clean.ts'
import { isCountry } from '../country.ts'
import type { TipAnswers } from '../journey/catalogue.ts'
import { refusal } from './issue.ts'
import type { ImportMapper } from './record.ts'
import { storyOf } from './story.ts'

const text = z.string().max(100_000).nullish()

/**
 * A job advert as in the EMSCAD data set (Vidros et al., Future Internet 2017, 9(1), 6). Its
 * `fraudulent` label is left unread: a hotline hands over what it got, and deciding is triage.
 */
const jobAd = z.object({
  id: z.string().min(1).max(200),
  title: text,
  location: text,
  department: text,
  salary_range: text,
  company_profile: text,
  description: text,
  requirements: text,
  benefits: text,
  employment_type: text,
  industry: text,
  function: text,
})

type JobAd = z.infer<typeof jobAd>

const roleByFunction: Readonly<Record<string, NonNullable<TipAnswers['job_role']>>> = {
  'customer service': 'customer_service',
  sales: 'sales_marketing',
  marketing: 'sales_marketing',
  advertising: 'sales_marketing',
  'business development': 'sales_marketing',
  'public relations': 'sales_marketing',
  'information technology': 'technology',
  engineering: 'technology',
  'product management': 'technology',
  administrative: 'office',
  'human resources': 'office',
  'accounting/auditing': 'finance',
  finance: 'finance',
  'financial analyst': 'finance',
  'writing/editing': 'translation',
  'health care provider': 'care',
  education: 'teaching',
  training: 'teaching',
  manufacturing: 'manual',
  production: 'manual',
  distribution: 'manual',
}

function jobRole(name: string | null | undefined): NonNullable<TipAnswers['job_role']> {
  const key = cleanLine(name ?? '').toLowerCase()
  if (key === '') return 'unknown'
  return Object.hasOwn(roleByFunction, key) ? (roleByFunction[key] ?? 'other') : 'other'
}

/** `US, TX, AUSTIN` → `US`. */
function countryOf(location: string | null | undefined): string | undefined {
  const code = (location ?? '').split(',')[0]?.trim().toUpperCase() ?? ''
  return isCountry(code) ? code : undefined
}

const labelled = (label: string, value: string | null | undefined) =>
  value?.trim() ? `${label}: ${value}` : undefined

/**
 * An advert has no reporter whose person needs protection, so that its use in patterns and its
 * sharing are allowed, and there is nobody to write to.
 */
function answersOf(ad: JobAd): TipAnswers {
  const title = cleanLine(ad.title ?? '')
  const country = countryOf(ad.location)
  return {
    danger_now: 'unknown',
    kind: 'job_offer',
    role: 'professional',
    story: storyOf([
      ad.title,
      labelled('Location', ad.location),
      labelled('Department', ad.department),
      labelled('Salary', ad.salary_range),
      labelled('Employment', ad.employment_type),
      labelled('Industry', ad.industry),
      ad.company_profile,
      ad.description,
      ad.requirements,
      ad.benefits,
    ]),
    where_seen: ['job_site'],
    job_role: jobRole(ad.function),
    ...(title !== '' && { job_title: title.slice(0, 300) }),
    ...(country !== undefined && { destination_country: country }),
    consents: ['use_in_patterns', 'share_with_partners', 'share_with_police'],
  }
}

export const mapJobAd: ImportMapper = (record) => {
  const parsed = jobAd.safeParse(record)
  if (!parsed.success) return refusal(parsed.error)
  const { title, company_profile, description, requirements } = parsed.data
  if (storyOf([title, company_profile, description, requirements]) === '')
    return { ok: false, reason: 'nothing_told' }
  const tip = {
    sourceId: parsed.data.id,
    answers: answersOf(parsed.data),
    language: 'en',
    indicators: [],
  }
  return { ok: true, tip }
}
