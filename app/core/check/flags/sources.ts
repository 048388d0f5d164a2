/** Warnings that flags rest on. */
export const sources = {
  /** Forced to run scams abroad: FBI, 22 May 2023. */
  fbiForcedWork: 'https://www.ic3.gov/PSA/2023/PSA230522',
  /** Jobs of small paid tasks: FBI, 4 June 2024. */
  fbiTasks: 'https://www.ic3.gov/PSA/2024/PSA240604',
  /** Money mules: FBI. */
  fbiMules:
    'https://www.fbi.gov/how-we-can-help-you/scams-and-safety/common-frauds-and-scams/money-mules',
  /** Investment scams that begin with a friendship: FinCEN, FIN-2023-Alert005. */
  fincen:
    'https://www.fincen.gov/sites/default/files/shared/FinCEN_Alert_Pig_Butchering_FINAL_508c.pdf',
  ftcJobs: 'https://consumer.ftc.gov/articles/job-scams',
  ftcCrypto: 'https://consumer.ftc.gov/articles/what-know-about-cryptocurrency-and-scams',
  ftcRecovery: 'https://consumer.ftc.gov/articles/refund-and-recovery-scams',
  ftcTech: 'https://consumer.ftc.gov/articles/how-spot-avoid-and-report-tech-support-scams',
  ftcGiftCards: 'https://consumer.ftc.gov/articles/avoiding-and-reporting-gift-card-scams',
  ftcImposters: 'https://consumer.ftc.gov/features/imposter-scams',
  /** Jobs in South-East Asia: UNODC, Casinos, cyber fraud and trafficking in persons, 2023. */
  unodc:
    'https://www.unodc.org/roseap/uploads/documents/Publications/2023/TiP_for_FC_Summary_Policy_Brief.pdf',
} as const
