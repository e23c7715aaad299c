import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { S3Client } from '@aws-sdk/client-s3'
import * as z from 'zod/mini'
import { readStage } from '../lib/settings.ts'
import { repositoryRoot } from '../lib/repository-root.ts'
import { hasEdge } from '../lib/site/site-domain.ts'
import { failUsage, readCommandLine } from '../tools/command/command-line.ts'
import { deployedSiteConfig, siteOutputs } from '../tools/site/deployed-config.ts'
import { publishSite } from '../tools/site/publish-site.ts'

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
const settings = readSettings(values.stage ?? '')
const stackNamed = (name: string) => `Fidelizacion-${settings.stage}-${name}`
const folder = mkdtempSync(join(tmpdir(), 'fidelizacion-deploy-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

/** Runs a command of this repository; ends with its status if it fails. */
const run = (parameters: readonly string[]) => {
  const env = { ...process.env, CDK_DISABLE_CLI_TELEMETRY: 'true' }
  const { status } = spawnSync(process.execPath, [...parameters], {
    cwd: repositoryRoot,
    stdio: 'inherit',
    env,
  })
  if (status !== 0) process.exit(status ?? 1)
}

const outputsFile = z.record(z.string(), z.record(z.string(), z.string()))

/** Deploys stacks. Returns their outputs, by the stack's name. */
const deploy = (names: readonly string[], more: readonly string[] = []) => {
  const file = join(folder, `${names.join('-')}.json`)
  const cdk = join(repositoryRoot, 'node_modules', 'aws-cdk', 'bin', 'cdk')
  const stage = ['--context', `stage=${settings.stage}`]
  const safely = ['--require-approval', 'broadening', '--outputs-file', file]
  run([cdk, 'deploy', ...names.map(stackNamed), ...stage, ...safely, ...more, ...positionals])
  return z.parse(outputsFile, JSON.parse(readFileSync(file, 'utf8')))
}

// The service takes the edge's outputs as parameters of the same names.
const edge = hasEdge(settings) ? (deploy(['Edge'])[stackNamed('Edge')] ?? {}) : {}
const parameters = Object.entries(edge).flatMap(([name, value]) => [
  '--parameters',
  `${stackNamed('Service')}:${name}=${value}`,
])
const deployed = deploy(['Storage', 'Service', 'Insight'], parameters)
const outputs = z.parse(siteOutputs, {
  ...deployed[stackNamed('Storage')],
  ...deployed[stackNamed('Service')],
})

const site = join(folder, 'site')
run(['console/build.ts', site, outputs.SiteUrl])
const { uploaded, deleted } = await publishSite({
  client: new S3Client({ region: settings.region }),
  bucket: outputs.SiteBucketName,
  folder: site,
  config: deployedSiteConfig(outputs, settings.region),
  now: new Date(),
})
process.stdout.write(
  `The site is at ${outputs.SiteUrl} (${uploaded} files uploaded, ${deleted} old ones deleted)\n`,
)
