import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { sourceHash } from './source-hash.ts'

/** The inputs of the stacks and bundles; the guides and the checker are served by the contract's function. */
const sources = [
  'bin',
  'lib',
  'functions',
  'stages',
  'docs/client.md',
  'docs/draw.md',
  'docs/events.md',
  'tools/check_draw.py',
  'package-lock.json',
  'tsconfig.json',
  'cdk.json',
]

/** Adds construct paths to the templates, so that a function has the same name here as in the code. */
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

const cacheLifetimeMs = 7 * 24 * 3_600_000

/** Removes outputs that have not been used for a week. */
const removeOld = (cache: string) => {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name)
    const { mtimeMs = Infinity } = statSync(path, { throwIfNoEntry: false }) ?? {}
    if (mtimeMs < Date.now() - cacheLifetimeMs) rmSync(path, { recursive: true, force: true })
  }
}

/**
 * Builds the stacks of the stage `local` and their bundles in a child process, so that CDK's memory is freed.
 * Unchanged sources are not built again, whatever data they run on. Returns the folder with the templates.
 */
export const synthesize = async (root: string, say: (line: string) => void): Promise<string> => {
  const cache = join(root, 'node_modules', '.cache', 'local-run')
  const folder = join(cache, sourceHash(root, sources))
  mkdirSync(cache, { recursive: true })
  if (existsSync(folder)) {
    utimesSync(folder, new Date(), new Date())
    return folder
  }
  say('Building the stacks and bundles, once for these sources …')
  const started = Date.now()
  const draft = `${folder}.${process.pid}`
  rmSync(draft, { recursive: true, force: true })
  try {
    await runChild(root, draft)
    renameSync(draft, folder)
  } catch (fault) {
    // Another start may have built the same output meanwhile.
    if (!existsSync(folder)) throw fault
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  removeOld(cache)
  say(`… built in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  return folder
}
