import { newToken } from '#infra/keyring/token.server.ts'
import { setHold } from '#operations/hold/set-hold.server.ts'
import { askIdentity } from '#operations/identity/ask-identity.server.ts'
import { breakGlass } from '#operations/identity/break-glass.server.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { demoCustodianPassphrase } from './people.ts'
import { done, type Moment, personOf, tipOf } from './stage.ts'

/** Contact details that somebody asks for, that were opened alone, and a case that a court wants kept. */
export const keeping: readonly Moment[] = [
  {
    daysAgo: 5.2,
    happen: async (stage, house) => {
      const { caseNumber: number } = tipOf(stage, 'ring-filipina-escaped')
      const hold = {
        reason: 'court_order',
        words: 'The trial of the recruiter may need every report. Ask the clerk each spring.',
        authority: 'District court, order 77/2026',
      } as const
      done(await setHold(house, personOf(stage, 'Cedar'), { number, hold }))
    },
  },
  {
    daysAgo: 0.4,
    happen: async (stage, house) => {
      const { tipId } = tipOf(stage, 'held-fishing-crew')
      const glass = {
        reason: 'held_now',
        words:
          'The boat is near a port for one night. The coast guard wants to call the family now.',
      } as const
      const opening = { tipId, glass, passphrase: demoCustodianPassphrase, token: newToken() }
      done(await breakGlass(house, personOf(stage, 'Alder'), opening))
    },
  },
  {
    daysAgo: 0.05,
    happen: async (stage, house) => {
      const { caseNumber: number, tipId } = tipOf(stage, 'platform-british-contact')
      const rowan = personOf(stage, 'Rowan')
      done(await claimCase(house, rowan, number))
      const ask = {
        reason: 'call_back',
        words: 'The father does not read the page. His bank holds the transfer until this evening.',
        minutes: 20,
      } as const
      done(await askIdentity(house, rowan, { number, tipId, ask, token: newToken() }))
    },
  },
]
