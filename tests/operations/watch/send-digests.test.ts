import { expect, test } from 'vitest'
import type { Mail } from '#infra/mail/mailer.server.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { recuse } from '#operations/triage/claims/recuse.server.ts'
import { sendDigests } from '#operations/watch/send-digests.server.ts'
import { setDigest } from '#operations/watch/set-digest.server.ts'
import { aColleague } from '#tests/support/factories/staff.ts'
import { fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse } from '#tests/support/house.ts'

test('a digest counts what its reader may see, says nothing else, and comes once a day', async () => {
  const house = await openTestHouse()
  const mails: Mail[] = []
  let mailServerUp = false
  house.mailer = {
    send: async (mail) => {
      if (mailServerUp) mails.push(mail)
      return { ok: mailServerUp }
    },
  }
  house.setNow(new Date('2026-11-23T07:00:00Z'))
  const heron = await aColleague(house, 'Heron 4')
  await aColleague(house, 'Tern 2')
  await setDigest(house, heron, { hour: 8, zone: 'UTC' })
  house.advance(1000)
  const story = 'The canary sings at the customs shed'
  const mine = await fileATip(house, { story })
  await claimCase(house, heron, mine.number)
  await fileATip(house, { story })
  const hidden = await fileATip(house, { story, danger_now: 'yes' })
  await recuse(house, heron, { number: hidden.number, personId: heron.id, reason: 'other' })

  expect(await sendDigests(house)).toBe(0)
  house.setNow(new Date('2026-11-23T08:02:00Z'))
  expect(await sendDigests(house)).toBe(0)
  mailServerUp = true
  expect(await sendDigests(house)).toBe(1)
  expect(await sendDigests(house)).toBe(0)
  const [mail] = mails
  expect(mail?.subject).toBe('Today: 2 open, 0 overdue')
  expect(mail?.text).toContain('Came in since the last digest: 2')
  expect(mail?.text).toContain('imminent 0')
  expect(mail?.text).toContain('With you: 1')
  expect(mail?.text).not.toMatch(/canary|HL-|Case \d/i)

  house.setNow(new Date('2026-11-24T08:00:00Z'))
  await setDigest(house, heron, null)
  expect(await sendDigests(house)).toBe(0)
  await house.close()
})
