import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readStage } from '../lib/settings.ts'
import { repositoryRoot } from '../lib/repository-root.ts'

const { values, positionals } = parseArgs({ options: { stage: { type: 'string' } }, allowPositionals: true })
if (values.stage === undefined || values.stage === 'local') {
  process.stderr.write('npm run deploy -- --stage <name>: a file in stages/, other than local.json\n')
  process.exit(2)
}
const { stage } = readStage(values.stage)
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
