import type { Confidence, PatternPayload } from '#core/pattern/payload.ts'
import { tacticOf } from '#core/pattern/tactics.ts'
import type { TlpLabel } from '#core/release/tlp.ts'
import type { MispTag } from './schema.ts'

/** FIRST's colours of the labels (TLP 2.0). Both ambers share one. */
const tlpColours: Readonly<Record<TlpLabel, string>> = {
  clear: '#ffffff',
  green: '#33ff00',
  amber: '#ffc000',
  'amber+strict': '#ffc000',
  red: '#ff2b2b',
}

const teal = '#17505f'
const tag = (name: string, colour = teal): MispTag => ({ name, colour })

export const tlpTag = (label: TlpLabel): MispTag => tag(`tlp:${label}`, tlpColours[label])

/** Agencies are asked to act, so active measures are allowed (Permissible Actions Protocol). */
const permitted = tag('PAP:GREEN', '#00ad1c')

/** Names of the techniques in MISP's galaxy `mitre-fraud-framework`, for those that our tactics name. */
const fightFraud: Readonly<Record<string, string>> = {
  F1018: 'Convert to Cryptocurrency - F1018',
  'F1020.001': 'Create Fake Materials: Fake Documents - F1020.001',
  'F1020.002': 'Create Fake Materials: Fake Website - F1020.002',
  F1025: 'Electronic Funds Transfer - F1025',
  F1032: 'Impersonate Official - F1032',
}

/** Trafficking without a scam is no scam: taxonomies of fraud stay away from it. */
function isScam({ kind, sub_kind }: PatternPayload): boolean {
  return kind !== 'forced_work' || sub_kind === 'scam_compound' || sub_kind === 'forced_crime'
}

/** Values of MISP's taxonomies and galaxies that say what the pattern says, and no more. */
function publishedTags(payload: PatternPayload): string[] {
  const { kind, sub_kind, tactics } = payload
  const techniques = new Set(tactics.flatMap((code) => tacticOf(code).f3 ?? []))
  const poses = tactics.some(
    (code) => code === 'impersonated_official' || code === 'impersonated_company',
  )
  return [
    ...(isScam(payload)
      ? [
          'circl:incident-classification="scam"',
          'content-classification:cybercrime="fraud-scams"',
          'veris:action:social:variety="Scam"',
        ]
      : []),
    ...(sub_kind === 'romance_investment' ? ['cryptocurrency-threat:Pig Butchering Scam'] : []),
    ...(poses ? ['rsit:fraud="masquerade"'] : []),
    ...(kind === 'job_offer' ? ['misp-galaxy:taxonomy-of-fraud="Employment Fraud"'] : []),
    ...(kind === 'investment' ? ['misp-galaxy:taxonomy-of-fraud="Consumer Investment Fraud"'] : []),
    ...[...techniques].flatMap((id) => {
      const name = fightFraud[id]
      return name === undefined ? [] : [`misp-galaxy:mitre-fraud-framework="${name}"`]
    }),
  ]
}

/** Our own codes, for what no published vocabulary says. */
function ownTags(payload: PatternPayload): string[] {
  return [
    `harborlight:kind="${payload.kind}"`,
    ...(payload.sub_kind === null ? [] : [`harborlight:sub-kind="${payload.sub_kind}"`]),
    `harborlight:tips="${payload.tips}"`,
    ...payload.tactics.map((code) => `harborlight:tactic="${code}"`),
    ...payload.actions.flatMap(({ sector, recommended }) =>
      recommended.map((action) => `harborlight:ask="${sector}/${action}"`),
    ),
  ]
}

export function eventTags(payload: PatternPayload): MispTag[] {
  const names =
    payload.status === 'revoked'
      ? [`harborlight:revocation="${payload.revocation}"`]
      : [...publishedTags(payload), ...ownTags(payload)]
  return [tlpTag(payload.tlp), permitted, ...names.map((name) => tag(name))]
}

const risks = { high: 'low', medium: 'medium', low: 'high' } as const satisfies Record<
  Confidence,
  string
>

export const riskTag = (confidence: Confidence): MispTag =>
  tag(`false-positive:risk="${risks[confidence]}"`)
