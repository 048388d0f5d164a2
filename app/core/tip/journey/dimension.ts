import { sources } from './sign.ts'

export type IloStrength = 'strong' | 'medium' | 'weak'

/** A box of a dimension, with the ILO indicator that it stands for. */
export type DimensionSign = { indicator: string; strength: IloStrength }

/**
 * The six dimensions of the ILO's operational indicators for adults in labour exploitation (ILO and
 * European Commission, Delphi survey, 2009, WCMS_105023), each as the boxes of one question. The
 * brochure has 10, 10, 16, 9, 15 and 7 indicators; what a reporter can hardly know is left out.
 *
 * Indicators and strengths were read in a synthesis, not in the brochure: check them against it
 * before anything more than the order of the queue rests on them.
 */
export const dimensions = {
  deceptive_recruitment: {
    question: 'promises_broken',
    signs: {
      job: { indicator: 'deceived_about_job_or_place', strength: 'strong' },
      pay: { indicator: 'deceived_about_pay', strength: 'medium' },
      work: { indicator: 'deceived_about_conditions', strength: 'medium' },
      contract: { indicator: 'deceived_about_contract', strength: 'medium' },
      housing: { indicator: 'deceived_about_housing', strength: 'medium' },
      papers: { indicator: 'deceived_about_papers', strength: 'medium' },
      trip: { indicator: 'deceived_about_trip', strength: 'medium' },
      love: { indicator: 'deceived_by_promise_of_marriage', strength: 'medium' },
      school: { indicator: 'deceived_about_education', strength: 'weak' },
    },
  },
  coercive_recruitment: {
    question: 'made_to_go',
    signs: {
      violence: { indicator: 'violence_on_the_way', strength: 'strong' },
      sold_on: { indicator: 'sold_or_abducted', strength: 'medium' },
      papers_taken: { indicator: 'documents_taken_on_the_way', strength: 'medium' },
      debt: { indicator: 'debt_on_the_way', strength: 'medium' },
      watched: { indicator: 'confined_on_the_way', strength: 'medium' },
      threats: { indicator: 'threats_on_the_way', strength: 'medium' },
      family_threatened: { indicator: 'family_threatened_on_the_way', strength: 'medium' },
      police_threat: { indicator: 'denunciation_on_the_way', strength: 'medium' },
      shame_threat: { indicator: 'exposure_on_the_way', strength: 'medium' },
      money_kept: { indicator: 'money_withheld_on_the_way', strength: 'medium' },
    },
  },
  vulnerability_used: {
    question: 'need_used',
    signs: {
      money: { indicator: 'economic_reasons', strength: 'medium' },
      family: { indicator: 'difficult_family_situation', strength: 'medium' },
      no_papers: { indicator: 'illegal_status', strength: 'medium' },
      language: { indicator: 'lack_of_education_or_language', strength: 'medium' },
      no_information: { indicator: 'lack_of_information', strength: 'medium' },
      false_law: { indicator: 'false_information_about_law', strength: 'medium' },
      false_success: { indicator: 'false_information_about_success', strength: 'medium' },
      bond: { indicator: 'emotional_dependency', strength: 'medium' },
      trip_alone: { indicator: 'difficulty_to_organise_travel', strength: 'weak' },
      belief: { indicator: 'abuse_of_beliefs', strength: 'weak' },
    },
  },
  exploitation: {
    question: 'work_there',
    signs: {
      long_hours: { indicator: 'excessive_hours', strength: 'strong' },
      low_pay: { indicator: 'low_or_no_pay', strength: 'medium' },
      pay_cut: { indicator: 'wage_manipulation', strength: 'medium' },
      dangerous: { indicator: 'hazardous_work', strength: 'medium' },
      bad_work: { indicator: 'very_bad_working_conditions', strength: 'medium' },
      bad_living: { indicator: 'bad_living_conditions', strength: 'medium' },
      no_rules: { indicator: 'no_respect_of_labour_law', strength: 'medium' },
      no_doctor: { indicator: 'no_social_protection', strength: 'medium' },
      no_school: { indicator: 'no_access_to_education', strength: 'weak' },
    },
  },
  coercion_at_destination: {
    question: 'kept_there',
    signs: {
      passport_taken: { indicator: 'documents_taken', strength: 'strong' },
      cannot_leave: { indicator: 'confined_or_watched', strength: 'strong' },
      debt: { indicator: 'debt_bondage', strength: 'strong' },
      violence: { indicator: 'violence', strength: 'strong' },
      threats: { indicator: 'threats', strength: 'medium' },
      family_threatened: { indicator: 'threats_to_family', strength: 'medium' },
      police_threat: { indicator: 'threat_of_denunciation', strength: 'medium' },
      worse_threat: { indicator: 'threat_of_worse_conditions', strength: 'medium' },
      forced_to_scam: { indicator: 'forced_into_crime', strength: 'medium' },
      quota: { indicator: 'forced_tasks', strength: 'medium' },
      against_others: { indicator: 'forced_against_peers', strength: 'medium' },
      forced_to_lie: { indicator: 'forced_to_lie', strength: 'medium' },
      pay_kept: { indicator: 'pay_withheld', strength: 'medium' },
      shame_threat: { indicator: 'threat_of_exposure', strength: 'weak' },
    },
  },
  vulnerability_at_destination: {
    question: 'stuck_there',
    signs: {
      needs_them: { indicator: 'dependency_on_exploiters', strength: 'medium' },
      strange_place: { indicator: 'unknown_area', strength: 'medium' },
      no_money: { indicator: 'economic_reasons_there', strength: 'medium' },
      family: { indicator: 'family_situation_there', strength: 'medium' },
      no_papers: { indicator: 'status_there', strength: 'medium' },
      past: { indicator: 'difficulties_in_the_past', strength: 'weak' },
      ill: { indicator: 'personal_characteristics', strength: 'weak' },
    },
  },
} as const satisfies Record<
  string,
  { question: string; signs: Readonly<Record<string, DimensionSign>> }
>

export type IloDimension = keyof typeof dimensions
export const iloDimensions = Object.keys(dimensions) as readonly IloDimension[]

/** Where the dimensions come from. */
export const dimensionSource = sources.ilo

/**
 * Signs of coercion that have no row of their own with the ILO, beside its boxes: being passed on
 * from one group to the next (FBI, 22 May 2023), and money asked for letting somebody go (press
 * reports on scam centres). Both count as what they come closest to; see core/case/ilo.ts.
 */
export const otherKeptSigns = ['sold_on', 'ransom'] as const
