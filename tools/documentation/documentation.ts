import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fieldCodes } from '../../functions/contract/document/field-codes.ts'
import { errors } from '../../functions/contract/parts.ts'
import { repositoryRoot } from '../../lib/repository-root.ts'
import { addAsset, type SiteFiles } from './asset.ts'
import { renderErrorsPage } from './errors-page.ts'
import { guideHtml } from './guide-html.ts'
import { guides } from './guides.ts'
import { documentationPage } from './page.ts'
import { addPicture } from './picture.ts'
import { referenceStart, renderReferencePage } from './reference-page.ts'
import { viewerScript } from './viewer-script.ts'

const styleOf = (...names: readonly string[]) =>
  names.map((name) => readFileSync(join(import.meta.dirname, 'styles', name), 'utf8')).join('')

/** The documentation's files: its pages, the draw's checker, and the assets that the pages need. */
export const documentationFiles = (): SiteFiles => {
  const files: SiteFiles = {}
  const style = addAsset(files, 'documentation.css', styleOf('header.css', 'reading.css'))
  const reading = (page: { path: string; title: string; language: 'en' | 'es'; html: string }) =>
    documentationPage({ ...page, style, body: `<main>\n${page.html}\n</main>` })

  files['docs/index.html'] = renderReferencePage(
    addAsset(files, 'reference.css', styleOf('header.css', 'reference.css')),
    [
      addAsset(files, 'reference-viewer.js', viewerScript()),
      addAsset(files, 'reference-start.js', referenceStart),
    ],
  )
  const html = renderErrorsPage(errors, fieldCodes)
  files['docs/errors.html'] = reading({ path: '/docs/errors', title: 'Errors', language: 'en', html })
  for (const [name, { title, language, markdown }] of Object.entries(guides)) {
    const text = guideHtml(markdown(), language, (path) => addPicture(files, path))
    files[`docs/${name}.html`] = reading({ path: `/docs/${name}`, title, language, html: text })
  }
  files['docs/check_draw.py'] = readFileSync(join(repositoryRoot, 'tools', 'check_draw.py'))
  return files
}

/** Writes the documentation into the folder with the built site. */
export const writeDocumentation = (folder: string): void => {
  for (const [path, content] of Object.entries(documentationFiles())) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}
