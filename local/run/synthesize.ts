import { spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import * as z from 'zod/mini'
import type { DataDir } from './data-dir.ts'
import { sourceHash } from './source-hash.ts'

/** What the stacks and bundles are made from. */
const sources = ['bin', 'lib', 'functions', 'stages', 'package-lock.json', 'tsconfig.json', 'cdk.json']

const stamp = z.strictObject({ sources: z.string() })

/** Names constructs in the templates, so that a function is known here by the name it has in the code. */
const context = { stage: 'local', 'aws:cdk:enable-path-metadata': true, 'aws:cdk:version-reporting': false }

const runChild = (root: string, outDir: string) =>
  new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, ['bin/app.ts'], {
      cwd: root,
      env: {
        ...process.env,
        STAGE: 'local',
        CDK_OUTDIR: outDir,
        CDK_CONTEXT_JSON: JSON.stringify(context),
        CDK_DISABLE_CLI_TELEMETRY: 'true',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const keep = (chunk: Buffer) => void (output = (output + chunk.toString()).slice(-20_000))
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`The stacks could not be built (node bin/app.ts ended with ${code}):\n${output}`))
    })
  })

/**
 * Builds the stacks of the stage `local` and their bundles, in a child process: CDK's memory goes with it. Does
 * nothing when the sources are those of the last time. Answers the folder with the templates.
 */
export const synthesize = async (
  root: string,
  dataDir: DataDir,
  say: (line: string) => void,
): Promise<string> => {
  const outDir = dataDir.at('cdk.out')
  const hash = sourceHash(root, sources)
  if (existsSync(outDir) && dataDir.read('synth.json', stamp)?.sources === hash) return outDir
  say('Building the stacks and bundles …')
  const started = Date.now()
  rmSync(dataDir.at('synth.json'), { force: true })
  rmSync(outDir, { recursive: true, force: true })
  await runChild(root, outDir)
  dataDir.write('synth.json', { sources: hash })
  say(`… built in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  return outDir
}
