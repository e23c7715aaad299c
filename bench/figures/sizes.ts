import { linkPage } from '../../functions/problems/acknowledging/link-page.ts'
import { functionNames } from '../../lib/function-names.ts'
import { problemCall } from '../../test/support/alerts/alert-doubles.ts'
import { bundleOf } from '../bundles.ts'
import type { Figure } from '../figure.ts'

/** What somebody waits for who reports a call, works on a problem or keeps the directory. */
const onRequestPath: readonly string[] = [
  'calls-http',
  'calls-http-stored',
  'problems-http',
  'directory-http',
]

/** The page behind an alert's link, with the form and with what was wrong with it. */
const acknowledgementPage = (): string =>
  linkPage({
    state: 'open',
    mistake: 'not-this-form',
    target: {
      call: problemCall(),
      dealer: { language: 'es' },
      recipient: 'posventa@example.com',
      mayRing: true,
    },
  })

/** The page behind an alert's link, and the bundles of all functions; only those on the request path have a bar. */
export const sizesFigure: Figure = {
  name: 'size',
  says: 'the acknowledgement page and bundles',
  async *run() {
    yield {
      figure: 'acknowledgement page',
      value: Buffer.byteLength(acknowledgementPage()) / 1024,
      unit: 'KB',
      bar: 10,
    }
    for (const name of functionNames)
      yield {
        figure: `bundle of ${name}`,
        value: bundleOf(name).bytes / 1024,
        unit: 'KB',
        bar: onRequestPath.includes(name) ? 400 : null,
      }
  },
}
