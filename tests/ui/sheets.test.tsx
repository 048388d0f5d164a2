import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { renderToStaticMarkup } from 'react-dom/server'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { galleryPages } from './gallery.tsx'

const styles = fileURLToPath(new URL('../../app/ui/styles/', import.meta.url))
const sheets = readdirSync(styles).filter((name) => name.endsWith('.css'))

/** The sheet as it is sent: imports put in, comments and spaces taken out. */
async function built(name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      cssMinify: true,
      target: 'es2020',
      rollupOptions: { input: join(styles, name) },
    },
  })
  const outputs = Array.isArray(result) ? result : [result]
  const css = outputs
    .flatMap((output) => ('output' in output ? output.output : []))
    .find(({ fileName }) => fileName.endsWith('.css'))
  if (css?.type !== 'asset') throw new Error(`no sheet came out of ${name}`)
  return String(css.source)
}

test('a citizen’s sheet stays under 6.5 kB on the wire', async () => {
  expect(gzipSync(await built('citizen.css')).length).toBeLessThan(6.5 * 1024)
})

for (const name of sheets) {
  test(`${name} knows start and end, not left and right`, () => {
    const css = readFileSync(join(styles, name), 'utf8')
    const physical = css.match(
      /^\s*(?:(?:margin|padding|border)-(?:left|right|top|bottom)[\w-]*|left|right|top|bottom|(?:min-|max-)?(?:width|height)):.*|(?:text-align|float):\s*(?:left|right)/gm,
    )
    expect(physical).toBeNull()
  })

  test(`${name} loads nothing from elsewhere`, () => {
    expect(readFileSync(join(styles, name), 'utf8')).not.toMatch(
      /url\(|@font-face|https?:\/\/(?!www\.w3\.org)/,
    )
  })
}

for (const page of galleryPages) {
  test(`${page.name} needs no inline style or script`, () => {
    const html = renderToStaticMarkup(page.element)
    expect(html).not.toMatch(/ style="/)
    expect(html).not.toMatch(/ on[a-z]+="/)
    expect(html).not.toMatch(/<script(?![^>]* src=)/)
  })
}
