import { formatPatternNumber } from '#core/pattern/number.ts'
import { ReleaseFolderUnknown } from '#infra/releases/folder-unknown.server.ts'
import { cutRelease } from '#operations/release/cut-release.server.ts'
import { openForCommand } from './open-for-command.ts'

// npm run release: cuts this week's release now. Exit 1 where a pattern whose turn it was may not leave.
const house = await openForCommand()
const result = await cutRelease(house, { actor: 'system' }).catch(async (error: unknown) => {
  if (!(error instanceof ReleaseFolderUnknown)) throw error
  console.error(error.message)
  await house.close()
  process.exit(1)
})
if (result.ok) {
  const { number, week, counts, manifestSha256 } = result.release
  console.log(
    [
      `Release ${number}, week ${week}`,
      `  patterns    ${counts.new} new, ${counts.amended} amended, ${counts.revoked} revoked`,
      `  indicators  ${counts.indicators}`,
      `  manifest    ${manifestSha256}`,
      `  folder      ${house.releases.folderOf(number)}`,
    ].join('\n'),
  )
} else {
  console.log(`Nothing new in week ${result.week}: no release was cut.`)
}
for (const { number, reason } of result.refused)
  console.error(`${formatPatternNumber(number)} may not leave: ${reason}`)
await house.close()
process.exit(result.refused.length > 0 ? 1 : 0)
