import { expect, test } from '@playwright/test'

type Finished = { requestId: string; encodedDataLength: number }
type Sent = { requestId: string; request: { url: string } }

const most = 20_000

for (const path of ['/', '/report']) {
  test(`${path} comes in ${most / 1000} kB with all that belongs to it, and asks nobody else`, async ({
    page,
    baseURL,
  }) => {
    const network = await page.context().newCDPSession(page)
    await network.send('Network.enable')
    const urls = new Map<string, string>()
    const bytes = new Map<string, number>()
    network.on('Network.requestWillBeSent', ({ requestId, request }: Sent) => {
      urls.set(requestId, request.url)
    })
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }: Finished) => {
      bytes.set(urls.get(requestId) ?? requestId, encodedDataLength)
    })
    await page.goto(path, { waitUntil: 'networkidle' })

    const asked = [...urls.values()].filter((url) => !url.startsWith('data:'))
    expect(asked.filter((url) => !url.startsWith(`${baseURL}/`))).toEqual([])
    expect(bytes.size).toBeGreaterThan(2)
    const sum = [...bytes.values()].reduce((all, one) => all + one, 0)
    expect(sum, JSON.stringify([...bytes])).toBeLessThanOrEqual(most)
  })
}
