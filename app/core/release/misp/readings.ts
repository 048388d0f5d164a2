/** What of the MISP feed a key can read, as records of readings name it. All else is TAXII's. */
export const mispReadings = ['misp-manifest', 'misp-hashes', 'misp-event'] as const
export type MispReading = (typeof mispReadings)[number]

export const isMispReading = (endpoint: string): endpoint is MispReading =>
  mispReadings.some((one) => one === endpoint)
