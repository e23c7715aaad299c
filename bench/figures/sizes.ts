import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { linkPage } from '../../functions/problems/acknowledging/link-page.ts'
import { functionNames } from '../../lib/function-names.ts'
import { repositoryRoot } from '../../lib/repository-root.ts'
import { problemCall } from '../../test/support/alerts/alert-doubles.ts'
import { browserBundle } from '../browser-bundle.ts'
import { bundleOf } from '../bundles.ts'
import type { Figure } from './figure.ts'

/** What somebody waits for who reports a call, works on a problem or keeps the directory. */
const onRequestPath: readonly string[] = ['calls-http', 'problems-http', 'directory-http']

/** The page behind an alert's link, with the form and with what was wrong with it. */
const acknowledgementPage = (): string =>
  linkPage({
    state: 'open',
    mistake: 'not-this-form',
    target: { call: problemCall(), dealer: { language: 'es' }, recipient: 'posventa@example.com' },
  })

/** What the console loads to verify a draw, as a browser receives it. */
const verifierBytes = (): number =>
  gzipSync(browserBundle(join(repositoryRoot, 'console', 'verifier', 'verify.ts'), 'verifier')).length

/** The page behind an alert's link, the console's verifier, and the bundles of all functions; only those on the request path have a bar. */
export const sizesFigure: Figure = {
  name: 'size',
  says: 'the acknowledgement page, the verifier of draws, and bundles',
  async *run() {
    yield {
      figure: 'acknowledgement page',
      value: Buffer.byteLength(acknowledgementPage()) / 1024,
      unit: 'KB',
      bar: 10,
    }
    yield { figure: 'verifier of draws, gzipped', value: verifierBytes() / 1024, unit: 'KB', bar: 45 }
    for (const name of functionNames)
      yield {
        figure: `bundle of ${name}`,
        value: bundleOf(name).bytes / 1024,
        unit: 'KB',
        bar: onRequestPath.includes(name) ? 400 : null,
      }
  },
}
