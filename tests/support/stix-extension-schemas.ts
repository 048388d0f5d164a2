/**
 * JSON Schemas for what the OASIS files do not have: `extension-definition` (STIX 2.1, section 7.3) and
 * the published types of observables, each by the description of who published it.
 */
const identifier = (type: string) => ({
  type: 'string',
  pattern: `^${type}--[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`,
})
const timestamp = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
}
const text = { type: 'string', minLength: 1 }
const markings = { type: 'array', items: identifier('marking-definition'), minItems: 1 }

const extensionDefinition = {
  type: 'object',
  properties: {
    type: { const: 'extension-definition' },
    spec_version: { const: '2.1' },
    id: identifier('extension-definition'),
    created_by_ref: identifier('identity'),
    created: timestamp,
    modified: timestamp,
    object_marking_refs: markings,
    name: text,
    description: text,
    schema: text,
    version: { type: 'string', pattern: '^\\d+\\.\\d+(\\.\\d+)?$' },
    extension_types: {
      type: 'array',
      minItems: 1,
      items: {
        enum: [
          'new-sdo',
          'new-sco',
          'new-sro',
          'property-extension',
          'toplevel-property-extension',
        ],
      },
    },
  },
  required: [
    ...['type', 'spec_version', 'id', 'created_by_ref', 'created', 'modified'],
    ...['name', 'schema', 'version', 'extension_types'],
  ],
  additionalProperties: false,
}

function observable(type: string, extension: string, required: string[], optional: string[]) {
  return {
    type: 'object',
    properties: {
      type: { const: type },
      spec_version: { const: '2.1' },
      id: identifier(type),
      object_marking_refs: markings,
      ...Object.fromEntries([...required, ...optional].map((name) => [name, text])),
      extensions: {
        type: 'object',
        properties: {
          [`extension-definition--${extension}`]: { const: { extension_type: 'new-sco' } },
        },
        required: [`extension-definition--${extension}`],
        additionalProperties: false,
      },
    },
    required: ['type', 'spec_version', 'id', 'extensions', ...required],
    additionalProperties: false,
  }
}

export const stixExtensionSchemas = {
  'extension-definition': extensionDefinition,
  'cryptocurrency-wallet': observable(
    'cryptocurrency-wallet',
    'be78509e-6958-51b1-8b26-d17ee0eba2d7',
    ['value'],
    [],
  ),
  'phone-number': observable(
    'phone-number',
    '14a97ee2-e666-5ada-a6bd-b7177f79e211',
    ['value'],
    ['country', 'connection', 'provider'],
  ),
  'bank-account': {
    ...observable(
      'bank-account',
      'f19f3291-6a84-5674-b311-d75a925d5bd9',
      [],
      ['iban', 'account_number', 'bic', 'country', 'currency'],
    ),
    anyOf: [{ required: ['iban'] }, { required: ['account_number'] }],
  },
  'cryptocurrency-transaction': observable(
    'cryptocurrency-transaction',
    '151d042d-4dcf-5e44-843f-1024440318e5',
    ['symbol', 'value'],
    [],
  ),
} as const
