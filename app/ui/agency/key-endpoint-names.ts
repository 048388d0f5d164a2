import { isEndpoint, type KeyEndpoint } from '#core/access/key-scope.ts'

/** What a key may open, by the names that agencies and staff read. */
export const endpointNames: Readonly<Record<KeyEndpoint, string>> = {
  releases: 'Releases',
  misp: 'MISP feed',
  actions: 'Actions',
  taxii: 'TAXII',
}

export const namesOfEndpoints = (endpoints: readonly string[]): string =>
  endpoints
    .filter(isEndpoint)
    .map((one) => endpointNames[one])
    .join(', ')
