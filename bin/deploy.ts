import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { readStage } from '../lib/settings.ts'
import { repositoryRoot } from '../lib/repository-root.ts'
import { failUsage, readCommandLine } from '../tools/command/command-line.ts'

const usage = `Deploys a stage to AWS, with the credentials of the environment. CDK asks before it widens permissions.

  npm run deploy -- --stage NAME [-- CDK OPTIONS]

  --stage NAME a file in stages/, other than local.json
  --help       show this help
`

const { values, positionals } = readCommandLine({
  usage,
  options: { stage: { type: 'string' } },
  maxArguments: Infinity,
})
if (values.stage === undefined) failUsage(usage, 'Which stage? --stage NAME')
if (values.stage === 'local') failUsage(usage, 'The stage local runs on this machine only: npm start')
const readSettings = (name: string) => {
  try {
    return readStage(name)
  } catch (fault) {
    return failUsage(usage, fault instanceof Error ? fault.message : String(fault))
  }
}
const { stage } = readSettings(values.stage ?? '')
const cdk = join(repositoryRoot, 'node_modules', 'aws-cdk', 'bin', 'cdk')
const parameters = [
  'deploy',
  '--all',
  '--context',
  `stage=${stage}`,
  '--require-approval',
  'broadening',
  ...positionals,
]
const env = { ...process.env, CDK_DISABLE_CLI_TELEMETRY: 'true' }
const { status } = spawnSync(process.execPath, [cdk, ...parameters], {
  cwd: repositoryRoot,
  stdio: 'inherit',
  env,
})
process.exit(status ?? 1)
