import { type TlpLabel, tlpLabels } from '../tlp.ts'
import type { StixObject } from './object.ts'

/**
 * TLP 2.0 as OASIS publishes it (cti-stix-common-objects, extension-definition-specifications/tlp-2.0).
 * Copies must be equal to theirs, or consumers take them for another marking.
 */
export const tlpExtensionId = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d'

const markingIds = {
  clear: 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487',
  green: 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb',
  amber: 'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421',
  'amber+strict': 'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003',
  red: 'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1',
} as const satisfies Record<TlpLabel, string>

export function tlpMarkingId(label: TlpLabel): string {
  return markingIds[label]
}

export function tlpMarking(label: TlpLabel): StixObject {
  return {
    type: 'marking-definition',
    spec_version: '2.1',
    id: markingIds[label],
    created: '2022-10-01T00:00:00.000Z',
    name: `TLP:${label.toUpperCase()}`,
    extensions: {
      [tlpExtensionId]: { extension_type: 'property-extension', tlp_2_0: label },
    },
  }
}

/** The narrowest of the labels; `clear` for none. */
export function strictestTlp(labels: readonly TlpLabel[]): TlpLabel {
  const ranks = labels.map((label) => tlpLabels.indexOf(label))
  return tlpLabels[Math.max(0, ...ranks)] ?? 'red'
}
