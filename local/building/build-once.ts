import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { sourceHash } from './source-hash.ts'

/** Something that a child process builds into a folder. */
type Build = {
  /** What is built, in plain words: `The stacks`. */
  what: string
  /** Its folder in the cache. */
  cache: string
  /** Files and folders that it is made from. */
  sources: readonly string[]
  /** The child's arguments and what it adds to the environment, for the folder that it is to write. */
  command: (outDir: string) => { args: readonly string[]; env: Readonly<Record<string, string>> }
}

const runChild = (root: string, { what, command }: Build, outDir: string) =>
  new Promise<void>((resolve, reject) => {
    const { args, env } = command(outDir)
    const child = spawn(process.execPath, [...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const keep = (chunk: Buffer) => void (output = (output + chunk.toString()).slice(-20_000))
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`${what} could not be built (node ${args[0]} ended with ${code}):\n${output}`))
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
 * Builds in a child process, so that its memory is freed. Unchanged sources are not built again, whatever data they run
 * on. Returns the folder with the output.
 */
export const buildOnce = async (root: string, build: Build, say: (line: string) => void): Promise<string> => {
  const cache = join(root, 'node_modules', '.cache', build.cache)
  const folder = join(cache, sourceHash(root, build.sources))
  mkdirSync(cache, { recursive: true })
  if (existsSync(folder)) {
    utimesSync(folder, new Date(), new Date())
    return folder
  }
  say(`${build.what}: building, once for these sources …`)
  const started = Date.now()
  const draft = `${folder}.${process.pid}`
  rmSync(draft, { recursive: true, force: true })
  try {
    await runChild(root, build, draft)
    renameSync(draft, folder)
  } catch (fault) {
    // Another start may have built the same output meanwhile.
    if (!existsSync(folder)) throw fault
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  removeOld(cache)
  say(`… ${build.what.toLowerCase()} built in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  return folder
}
