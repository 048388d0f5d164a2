import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { renderToStaticMarkup } from 'react-dom/server'
import { agencyPages } from './gallery/agency-pages.tsx'
import { citizenFieldPages } from './gallery/citizen-fields.tsx'
import { citizenPages } from './gallery/citizen-pages.tsx'
import type { GalleryPage } from './gallery/page.ts'
import { casePage } from './gallery/staff-case.tsx'
import { pattern, signIn } from './gallery/staff-pattern.tsx'
import { queue } from './gallery/staff-queue.tsx'

const staffPages: GalleryPage[] = [
  { name: 'staff-queue', sheet: 'staff', element: queue },
  { name: 'staff-case', sheet: 'staff', element: casePage },
  { name: 'staff-pattern', sheet: 'staff', element: pattern },
  { name: 'staff-sign-in', sheet: 'staff', element: signIn },
]

/** Every component on static pages, to look at: `npx tsx tests/ui/gallery.tsx OUTDIR`. */
export const galleryPages: GalleryPage[] = [
  ...citizenPages,
  ...citizenFieldPages,
  ...staffPages,
  ...agencyPages,
]

const HOUSE = fileURLToPath(new URL('../..', import.meta.url))

function documentOf(page: GalleryPage, theme?: 'light' | 'dark'): string {
  const attributes = `lang="${page.lang ?? 'en'}" dir="${page.dir ?? 'ltr'}"${theme ? ` data-theme="${theme}"` : ''}`
  return `<!doctype html><html ${attributes}><head><meta charset="utf-8"><title>${page.name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="styles/${page.sheet}.css"></head><body>${renderToStaticMarkup(
    page.element,
  ).replaceAll('src="/', 'src="')}</body></html>`
}

/** Writes the pages, the style sheets and the scripts; answers the files' names. */
export async function writeGallery(folder: string): Promise<string[]> {
  await mkdir(join(folder, 'styles'), { recursive: true })
  await cp(join(HOUSE, 'app/ui/styles'), join(folder, 'styles'), { recursive: true })
  for (const script of ['comfort.js', 'citizen.js', 'staff.js']) {
    await writeFile(
      join(folder, script),
      await readFile(join(HOUSE, 'public', script)).catch(() => ''),
    )
  }
  const names: string[] = []
  for (const page of galleryPages) {
    await writeFile(join(folder, `${page.name}.html`), documentOf(page))
    names.push(`${page.name}.html`)
  }
  return names
}

const folder = process.argv[2]
if (import.meta.url === `file://${process.argv[1]}` && folder) {
  const names = await writeGallery(folder)
  process.stdout.write(`${names.length} pages in ${folder}\n`)
}
