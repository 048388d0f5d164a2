import { verifyReleases } from '#operations/release/verify-releases.server.ts'
import { openForCommand } from './open-for-command.ts'

// npm run release:verify: files, chains and signatures of all releases, made again from the database. Exit 1 where anything is wrong.
const house = await openForCommand()
const verdict = await verifyReleases(house)
if (verdict.ok) {
  const newest = verdict.head ? `; the newest manifest is ${verdict.head}` : ''
  const older = verdict.olderEditions
    ? `; ${verdict.olderEditions} sets of files were written by older rules and compared with their hashes only`
    : ''
  console.log(
    `Releases checked: ${verdict.releases}, with ${verdict.variants} variants, all as they were cut${newest}${older}.`,
  )
} else {
  for (const { number, reason, what } of verdict.problems)
    console.error([number === null ? 'Folder' : `Release ${number}`, reason, what ?? ''].join(' '))
}
await house.close()
process.exit(verdict.ok ? 0 : 1)
