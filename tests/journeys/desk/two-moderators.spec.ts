import { type BrowserContext, expect, test } from '@playwright/test'
import { expectClean } from '#tests/support/journey/axe.ts'
import { comesAs } from '#tests/support/journey/sign-in.ts'

// Two cases of the demo that no other story changes: all of them run on one site at once.
const shared = '/triage/cases/29'
const kept = '/triage/cases/35'
/** A page tells of others each ten seconds. */
const soon = { timeout: 25_000 }

async function atTheDesk(context: BrowserContext, who: 'Rowan' | 'Zephyr' | 'Cedar') {
  const page = await context.newPage()
  await comesAs(page, who)
  return page
}

const desk = { viewport: { width: 1280, height: 900 } }

test('two moderators on one case: who is here, what both wrote, and a hand-over', async ({
  browser,
}) => {
  const contexts = [await browser.newContext(desk), await browser.newContext(desk)] as const
  const rowan = await atTheDesk(contexts[0], 'Rowan')
  const zephyr = await atTheDesk(contexts[1], 'Zephyr')

  // A claim shows on the other's queue without loading it again, even where streams don't come through.
  await zephyr.route('**/triage/live*', (route) =>
    route.request().headers().accept === 'text/event-stream' ? route.abort() : route.continue(),
  )
  await zephyr.goto('/triage?urgency=normal')
  const holder = zephyr.locator('[data-live-holder="29"]')
  await expect(holder).toHaveText('')
  await rowan.goto(shared)
  await rowan.getByRole('button', { name: /^Claim/ }).click()
  await expect(rowan.getByText('Your claim')).toBeVisible()
  await expect(holder).toHaveText('Rowan', soon)

  await zephyr.goto(shared)
  await expect(zephyr.getByText('Rowan has this case until')).toBeVisible()
  await expect(zephyr.getByText('Rowan is here', { exact: false })).toBeVisible(soon)
  await rowan.getByLabel('Write a note').fill('Half a thought')
  await expect(zephyr.getByText('Rowan is here and has unsaved text.')).toBeVisible(soon)
  await rowan.getByRole('button', { name: 'Save the note' }).click()
  await expect(rowan.getByText('Note saved.')).toBeVisible()

  // Both change the same thing: what the second wrote stands beside what the first saved.
  await rowan.getByText('Set points by hand…').click()
  await rowan.locator('#priority-points').selectOption({ index: 1 })
  await rowan.locator('#priority-reason').fill('They named a flight for tomorrow')
  await zephyr.reload()
  await zephyr.getByText('Raise the urgency…').click()
  await zephyr.locator('#urgency-to').selectOption({ label: 'High' })
  await zephyr.getByRole('button', { name: 'Change the urgency' }).click()
  await expect(zephyr.getByText('Urgency changed.')).toBeVisible()
  await rowan.getByRole('button', { name: 'Set the points' }).click()
  await expect(rowan.getByRole('heading', { name: 'That was not saved' })).toBeVisible()
  await expect(
    rowan.getByText(/Zephyr changed the urgency from normal to high/).first(),
  ).toBeVisible()
  await expect(rowan.getByText('They named a flight for tomorrow').first()).toBeVisible()
  await expectClean(rowan)
  await rowan.getByRole('button', { name: 'Set the points' }).click()
  await expect(rowan.getByText('Rowan set', { exact: false }).first()).toBeVisible()

  await rowan.getByText('Hand over…').click()
  const to = rowan.locator('#handover-to')
  await to.selectOption(
    (await to.locator('option', { hasText: 'Zephyr' }).getAttribute('value')) ?? '',
  )
  await rowan.getByLabel('What they should know').fill('She waits for a call at noon.')
  await rowan.getByRole('button', { name: 'Hand over', exact: true }).click()
  await expect(rowan.getByText('Offered. You have the case')).toBeVisible()
  await zephyr.goto(shared)
  await expectClean(zephyr)
  await zephyr.getByRole('button', { name: 'Take it' }).click()
  await expect(zephyr.getByText('Your claim')).toBeVisible()
  await expect(rowan.getByText('Zephyr has this case until')).toBeVisible(soon)
  await zephyr.getByRole('button', { name: 'Give it back' }).click()
  for (const context of contexts) await context.close()
})

test('a recused moderator sees nothing of the case, until a supervisor lifts it', async ({
  browser,
}) => {
  const contexts = [await browser.newContext(desk), await browser.newContext(desk)] as const
  const zephyr = await atTheDesk(contexts[0], 'Zephyr')

  await zephyr.goto(kept)
  await zephyr.getByText('Conflict of interest…').click()
  await zephyr.locator('#recusal-reason').selectOption({ label: 'Knows somebody in it' })
  await zephyr.getByRole('button', { name: 'Recuse myself' }).click()
  await expect(zephyr.getByText('You will see nothing more of that case.')).toBeVisible()
  expect((await zephyr.goto(kept))?.status()).toBe(404)
  expect((await zephyr.goto(`${kept}/graph`))?.status()).toBe(404)
  await zephyr.goto('/triage?urgency=normal')
  await expect(zephyr.locator(`a[href="${kept}"]`)).toHaveCount(0)
  await zephyr.goto('/triage?q=35')
  expect(new URL(zephyr.url()).pathname).toBe('/triage')

  const cedar = await atTheDesk(contexts[1], 'Cedar')
  await cedar.goto('/triage/recusals')
  await expectClean(cedar)
  await cedar.getByRole('row').filter({ hasText: 'Zephyr' }).getByRole('button').click()
  await expect(cedar.getByText('Lifted.')).toBeVisible()
  expect((await zephyr.goto(kept))?.status()).toBe(200)
  for (const context of contexts) await context.close()
})
