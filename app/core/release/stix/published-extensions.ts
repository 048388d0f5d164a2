import type { StixObject } from './object.ts'

/**
 * Types of observables that STIX lacks, as others published them (dogesec, stix2extensions,
 * Apache-2.0, https://github.com/muchdogesec/stix2extensions); OpenCTI has the same names.
 */
export const newObservables = {
  'cryptocurrency-wallet': {
    id: 'extension-definition--be78509e-6958-51b1-8b26-d17ee0eba2d7',
    name: 'CryptocurrencyWallet',
  },
  'phone-number': {
    id: 'extension-definition--14a97ee2-e666-5ada-a6bd-b7177f79e211',
    name: 'Phonenumber',
  },
  'bank-account': {
    id: 'extension-definition--f19f3291-6a84-5674-b311-d75a925d5bd9',
    name: 'BankAccount',
  },
  'cryptocurrency-transaction': {
    id: 'extension-definition--151d042d-4dcf-5e44-843f-1024440318e5',
    name: 'CryptocurrencyTransaction',
  },
} as const

export type NewObservable = keyof typeof newObservables

const publisher = 'identity--9779a2db-f98c-5f4b-8d08-8ee04e02dbb5'
const dates = { created: '2020-01-01T00:00:00.000Z', modified: '2020-01-01T00:00:00.000Z' } as const
const schemas =
  'https://raw.githubusercontent.com/muchdogesec/stix2extensions/main/automodel_generated/schemas/scos'

/**
 * Their definitions and who made them. Their own copies carry a statement marking that marks itself,
 * which STIX forbids (section 7.2.1) and validators refuse, so the markings are left out.
 */
export const publishedExtensions: readonly StixObject[] = [
  {
    type: 'identity',
    spec_version: '2.1',
    id: publisher,
    ...dates,
    name: 'dogesec',
    description: 'https://github.com/muchdogesec/',
    identity_class: 'organization',
    sectors: ['technology'],
    contact_information: 'https://www.dogesec.com/contact/',
  },
  ...Object.entries(newObservables).map(
    ([type, { id, name }]): StixObject => ({
      type: 'extension-definition',
      spec_version: '2.1',
      id,
      created_by_ref: publisher,
      ...dates,
      name,
      schema: `${schemas}/${type}.json`,
      version: '1.0',
      extension_types: ['new-sco'],
    }),
  ),
]
