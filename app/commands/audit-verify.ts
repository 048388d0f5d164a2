import { verifyAudit } from '#operations/audit/verify-audit.server.ts'
import { openForCommand } from './open-for-command.ts'

// npm run audit:verify: exit 0 where the chain holds, 1 with the first entry that does not follow.
const house = await openForCommand()
const verdict = await verifyAudit(house)
await house.close()

if (verdict.ok) {
  console.log(`The audit chain holds: ${verdict.entries} entries, last hash ${verdict.hash}`)
} else {
  console.error(`The audit chain breaks at entry ${verdict.seq}: ${verdict.reason}`)
}
process.exit(verdict.ok ? 0 : 1)
