import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod/mini'

const record = z.strictObject({ engine: z.int(), owner: z.int() })

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    // A process with this pid exists but belongs to another user.
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM'
  }
}

const commandOf = (pid: number): string => {
  try {
    return process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

const read = (file: string) => {
  try {
    return z.parse(record, JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

const killTimeoutMs = 5000

/**
 * Ensures that only the engine about to be started uses a database file. Kills an engine whose run has died; throws
 * if its run is still alive.
 */
export const killOrphanedEngine = async (dbPath: string): Promise<void> => {
  const file = `${dbPath}.pid`
  const found = read(file)
  if (!found) return
  const { engine, owner } = found
  // The pid may have been reused; only a command line with our file is our engine.
  const isOurs = () => isAlive(engine) && commandOf(engine).includes(dbPath)
  if (isOurs()) {
    if (owner !== process.pid && isAlive(owner))
      throw new Error(`${dbPath} is in use by process ${owner}; stop it, or use another data folder`)
    process.kill(engine, 'SIGKILL')
    const until = Date.now() + killTimeoutMs
    while (isOurs() && Date.now() < until) await pause(20)
    if (isOurs()) throw new Error(`The engine of an earlier run (process ${engine}) does not exit`)
  }
  rmSync(file, { force: true })
}

/** Records which engine uses the file. Returns a function that removes the record. */
export const writePidFile = (dbPath: string, engine: number): (() => void) => {
  const file = `${dbPath}.pid`
  writeFileSync(file, JSON.stringify({ engine, owner: process.pid }), { mode: 0o600 })
  return () => {
    if (read(file)?.engine === engine) rmSync(file, { force: true })
  }
}
