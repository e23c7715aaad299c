import { buildOnce } from './build-once.ts'

/** The inputs of the stacks and bundles. */
const sources = ['bin', 'lib', 'functions', 'stages', 'package-lock.json', 'tsconfig.json', 'cdk.json']

const context = {
  stage: 'local',
  // Construct paths in the templates, so that a function has the same name here as in the code.
  'aws:cdk:enable-path-metadata': true,
  'aws:cdk:version-reporting': false,
}

/**
 * Builds the stacks of the stage `local` and their bundles, once for their sources. Returns the folder with the
 * templates.
 */
export const synthesize = (root: string, say: (line: string) => void): Promise<string> =>
  buildOnce(
    root,
    {
      what: 'Stacks and bundles',
      cache: 'local-run',
      sources,
      command: (outDir) => ({
        args: ['bin/app.ts'],
        env: {
          STAGE: 'local',
          CDK_OUTDIR: outDir,
          CDK_CONTEXT_JSON: JSON.stringify(context),
          CDK_DISABLE_CLI_TELEMETRY: 'true',
          // Takes seconds: what is deployed is checked, by `npm run synth`.
          CDK_VALIDATION: 'false',
        },
      }),
    },
    say,
  )
