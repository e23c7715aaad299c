import { functionNames } from '../../lib/function-names.ts'
import { bundleOf } from '../bundles.ts'
import type { Figure } from './figure.ts'

/** The contract's function serves the docs page too, and is on nobody's way to a call or a problem. */
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
