import { functionNames } from '../../lib/function-names.ts'
import { bundleOf } from '../bundles.ts'
import type { Figure } from './figure.ts'

/** The contract's function also serves the documentation page, and is not on the request path of calls or problems. */
const onRequestPath: readonly string[] = ['calls-http', 'problems-http', 'directory-http']

/** The bundles of all functions; only those on the request path have a bar. */
export const sizesFigure: Figure = {
  name: 'size',
  says: 'bundles',
  async *run() {
    for (const name of functionNames)
      yield {
        figure: `bundle of ${name}`,
        value: bundleOf(name).bytes / 1024,
        unit: 'KB',
        bar: onRequestPath.includes(name) ? 400 : null,
      }
  },
}
