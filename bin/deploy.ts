import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { readStage } from '../lib/settings.ts'
import { repositoryRoot } from '../lib/repository-root.ts'
import { failUsage, readCommandLine } from '../tools/command/command-line.ts'

const command = 'deploy'

const { values, positionals } = readCommandLine({
  command,
  options: { stage: { type: 'string' } },
  maxArguments: Infinity,
})
if (values.stage === undefined) failUsage(command, 'Which stage? --stage NAME')
if (values.stage === 'local') failUsage(command, 'The stage local runs on this machine only: npm start')
const readSettings = (name: string) => {
  try {
    return readStage(name)
  } catch (fault) {
    return failUsage(command, fault instanceof Error ? fault.message : String(fault))
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
