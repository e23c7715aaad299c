import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AssetHashType, DockerImage } from 'aws-cdk-lib'
import { Code } from 'aws-cdk-lib/aws-lambda'
import { type BuildOptions, buildSync, type Metafile } from 'esbuild'
import { repositoryRoot } from '../repository-root.ts'

const options = {
  absWorkingDir: repositoryRoot,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  // Nothing stays outside: the runtime's own SDK is loaded slower, and changes under us.
  external: [],
  legalComments: 'none',
  logLevel: 'warning',
  // Of what `quick-zod` lacks, a function would else get undefined.
  logOverride: { 'import-is-undefined': 'error' },
  metafile: true,
} as const satisfies BuildOptions

const quickZod = join(repositoryRoot, 'lib', 'quick-zod')

/** Shows the schemas themselves, so it needs zod itself. */
const showsSchemas = (entry: string) => entry.startsWith(join(repositoryRoot, 'functions', 'contract'))

/**
 * Bundles an entry into `outputDir/index.mjs`, and lays `zod.cjs` beside it, which it loads when something does not
 * plainly fit its schema. Answers what went into both.
 */
export const bundle = (entry: string, outputDir: string): Metafile => {
  const whole = showsSchemas(entry)
  const { metafile } = buildSync({
    ...options,
    entryPoints: [entry],
    outfile: join(outputDir, 'index.mjs'),
    format: 'esm',
    alias: {
      '@aws-sdk/credential-provider-node': join(import.meta.dirname, 'environment-credentials.ts'),
      ...(!whole && { 'zod/mini': join(quickZod, 'index.ts') }),
    },
  })
  if (whole) return metafile
  const beside = buildSync({
    ...options,
    entryPoints: [join(quickZod, 'zod.ts')],
    outfile: join(outputDir, 'zod.cjs'),
    format: 'cjs',
  }).metafile
  return {
    inputs: { ...metafile.inputs, ...beside.inputs },
    outputs: { ...metafile.outputs, ...beside.outputs },
  }
}

/**
 * A function's code: its entry and all that it imports as one ES module, `index.mjs`, with `zod.cjs`. esbuild runs in this very
 * process, since a process for each function takes three times as long. Throws when the entry is missing.
 */
export const bundledCode = (entry: string): Code => {
  if (!existsSync(entry)) throw new Error(`There is no ${entry}`)
  return Code.fromAsset(dirname(entry), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // Never pulled: the local bundling below always answers.
      image: DockerImage.fromRegistry('none'),
      // Never run, but CDK takes two bundlings of one folder for the same unless this tells them apart.
      command: [entry],
      local: {
        tryBundle: (outputDir) => {
          bundle(entry, outputDir)
          return true
        },
      },
    },
  })
}
