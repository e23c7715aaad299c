import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pageStyle, stylePath } from '../../functions/information/page/page-style.ts'
import { informationPage, receivedPage } from '../../functions/information/page/pages.ts'

/** The files of the public page about Fidelización, by their paths below the root of the site, whose address may be known. */
const informationFiles = (siteUrl: string | undefined): Readonly<Record<string, string>> => ({
  'informacion.html': informationPage(siteUrl),
  'informacion/recibida.html': receivedPage(),
  [stylePath]: pageStyle,
})

/** Writes them into the site's folder. */
export const writeInformationPages = (folder: string, siteUrl?: string): void => {
  for (const [path, content] of Object.entries(informationFiles(siteUrl))) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}
