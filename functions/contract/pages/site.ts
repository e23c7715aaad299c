import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import { memoize } from '../../platform/runtime/memoize.ts'
import { fieldCodes } from '../document/field-codes.ts'
import { errors } from '../parts.ts'
import { checkerFile, readAsset, viewerFile } from './assets.ts'
import { renderErrorsPage } from './errors-page.ts'
import { renderGuidePage } from './guide-page.ts'
import { guideFile, guides, isGuideName } from './guides.ts'
import { referencePolicy, renderReferencePage } from './reference-page.ts'
import { servedFile, type ServedFile, servedGzip } from './served-file.ts'
import { readingPolicy } from './site-page.ts'

const htmlFile = (html: string, policy: string) =>
  servedFile(html, {
    contentType: 'text/html; charset=utf-8',
    headers: { 'content-security-policy': policy, 'referrer-policy': 'no-referrer' },
  })

const pages: Readonly<Record<string, () => ServedFile>> = {
  errors: memoize(() => htmlFile(renderErrorsPage(errors, fieldCodes), readingPolicy)),
  ...Object.fromEntries(
    Object.keys(guides)
      .filter(isGuideName)
      .map((name) => [
        name,
        memoize(() => htmlFile(renderGuidePage(name, readAsset(guideFile(name)).toString()), readingPolicy)),
      ]),
  ),
}

/** The viewer's script. */
export const viewer = memoize(() =>
  servedGzip(readAsset(viewerFile), { contentType: 'text/javascript; charset=utf-8' }),
)

/** The API reference. The viewer's version is in the address of its script, which browsers may therefore keep. */
export const reference = memoize(() =>
  htmlFile(renderReferencePage(`/docs/viewer.js?v=${viewer().version}`), referencePolicy),
)

/** The draw's independent checker, to save as a file. */
export const drawChecker = memoize(() =>
  servedFile(readAsset(checkerFile), {
    contentType: 'text/x-python; charset=utf-8',
    headers: { 'content-disposition': `attachment; filename="${checkerFile}"` },
  }),
)

/** A guide or the errors page, by the last part of its path. Throws `not-found` for anything else. */
export const sitePage = (name: string): ServedFile => {
  const page = Object.hasOwn(pages, name) ? pages[name] : undefined
  if (!page) throw new DomainError(platformErrors.notFound)
  return page()
}
