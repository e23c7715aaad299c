import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AssetHashType, DockerImage } from 'aws-cdk-lib'
import { Code } from 'aws-cdk-lib/aws-lambda'
import { buildSync, type Metafile } from 'esbuild'
import { repositoryRoot } from '../repository-root.ts'

/** What an ES module lacks for packages that are CommonJS and `require` parts of Node. */
const commonJsRequire =
  "import{createRequire}from'node:module';const require=createRequire(import.meta.url);\n"

/** Lets the CommonJS packages of a bundle, if it has any, `require` parts of Node; esbuild leaves them without. */
const addRequire = (file: string) => {
  const code = readFileSync(file, 'utf8')
  if (code.includes('Dynamic require of')) writeFileSync(file, commonJsRequire + code)
}

/**
 * Bundles an entry and all that it imports into `outputDir/index.mjs`. Returns what went into the bundle. Throws what
 * esbuild finds wrong.
 */
export const bundle = (entry: string, outputDir: string): Metafile => {
  const outfile = join(outputDir, 'index.mjs')
  const { metafile } = buildSync({
    absWorkingDir: repositoryRoot,
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    minify: true,
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    // Nothing is left outside: the runtime's own SDK loads more slowly, and changes without our doing.
    external: [],
    alias: { '@aws-sdk/credential-provider-node': join(import.meta.dirname, 'environment-credentials.ts') },
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
  })
  addRequire(outfile)
  return metafile
}

/**
 * A function's code: its entry and all that it imports as one ES module, `index.mjs`. esbuild runs in this very process,
 * since a process for each function takes three times as long. Throws when the entry is missing.
 */
export const bundledCode = (entry: string): Code => {
  if (!existsSync(entry)) throw new Error(`There is no ${entry}`)
  return Code.fromAsset(dirname(entry), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // Never pulled: the local bundling below always succeeds.
      image: DockerImage.fromRegistry('none'),
      // Never run, but it makes the bundlings of one folder differ, which CDK would otherwise treat as the same.
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
