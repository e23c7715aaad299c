import { functionNames } from '../../lib/function-names.ts'
import { bundleOf } from '../bundles.ts'
import type { Figure } from './figure.ts'

/** The contract's function serves the docs page too, and is on nobody's way to a call or a problem. */
const onRequestPath: readonly string[] = ['calls-http', 'problems-http', 'directory-http']

/** The bundles of all functions; only those on the request path have a bar. */
export const sizesFigure: Figure = {
  name: 'size',
  says: 'bundles',
  run: async () =>
    functionNames.map((name) => {
      const { bytes } = bundleOf(name)
      const held = onRequestPath.includes(name)
      return {
        figure: `bundle of ${name}`,
        value: bytes / 1024,
        unit: 'KB',
        bar: held ? 450 : null,
        aim: held ? 380 : null,
      }
    }),
}
