import { dirname } from 'node:path'
import { AssetHashType, DockerImage } from 'aws-cdk-lib'
import { Code } from 'aws-cdk-lib/aws-lambda'
import { memoize } from '../../functions/platform/runtime/memoize.ts'
import { entryOf, type FunctionName, functionNames } from '../function-names.ts'
import { bundleEach, writeBundle } from './bundle.ts'

/** Those of all functions, because an app that bundles one bundles them all. */
const bundles = memoize(() => bundleEach(functionNames.map(entryOf)))

/**
 * A function's code: its entry and all that it imports as one ES module, `index.mjs`, made in this very process.
 * Throws what esbuild finds wrong, also with another function's code.
 */
export const bundledCode = (name: FunctionName): Code => {
  const entry = entryOf(name)
  return Code.fromAsset(dirname(entry), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // Never pulled: the local bundling below always succeeds.
      image: DockerImage.fromRegistry('none'),
      // Never run, but it makes the bundlings of one folder differ, which CDK would otherwise treat as the same.
      command: [entry],
      local: {
        tryBundle: (outputDir) => {
          const made = bundles().get(entry)
          if (!made) throw new Error(`There is no ${entry}`)
          writeBundle(made, outputDir)
          return true
        },
      },
    },
  })
}
