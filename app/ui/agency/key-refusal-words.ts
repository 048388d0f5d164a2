import type { KeyRefusal } from '#core/access/key-refusals.ts'

export const refusalNames: Record<KeyRefusal, string> = {
  network: 'From outside its networks',
  scope: 'For an address that it is not for',
  agreement: 'The agreement was not accepted',
  ended: 'After it ended or was revoked',
  too_often: 'Too many requests in a minute',
}
