import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import * as z from 'zod/mini'

const lockFile = z.strictObject({ pid: z.int(), port: z.int(), token: z.string() })
type Held = z.output<typeof lockFile>

const read = (path: string): Held | undefined => {
  try {
    return z.parse(lockFile, JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return undefined
  }
}

/** The holder responds with its token as long as it lives; a killed holder's port is closed, or somebody else's. */
const isHolderAlive = ({ port, token }: Held) =>
  new Promise<boolean>((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 2000 })
    let text = ''
    const end = (result: boolean) => {
      socket.destroy()
      resolve(result)
    }
    socket.on('data', (chunk) => {
      text += chunk.toString()
      if (text.length >= token.length) end(text === token)
    })
    socket.on('error', () => end(false))
    socket.on('timeout', () => end(false))
    socket.on('close', () => end(false))
  })

const listen = (server: Server) =>
  new Promise<number>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('no port for the lock'))
      else resolve(address.port)
    })
  })

/** Removes a dead run's lock, unless another start has replaced it meanwhile. */
const removeStale = (path: string, stale: Held | undefined) => {
  const aside = `${path}.${randomUUID()}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  const moved = read(aside)
  if (moved && moved.token !== stale?.token) {
    try {
      linkSync(aside, path)
    } catch {
      // A third start holds it by now; the loop finds that out.
    }
  }
  rmSync(aside, { force: true })
}

/**
 * Ensures one run per data folder, even after a run was killed. Returns a function to release the lock, or the pid of
 * the run that holds it.
 */
export const tryLock = async (folder: string): Promise<{ release: () => void } | { heldBy: number }> => {
  const path = join(folder, 'lock.json')
  const token = randomUUID()
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.end(token)
  })
  const port = await listen(server)
  server.unref()
  const draft = `${path}.${token}.tmp`
  writeFileSync(draft, JSON.stringify({ pid: process.pid, port, token }))
  try {
    for (let tries = 1; ; tries++) {
      try {
        linkSync(draft, path)
        break
      } catch (fault) {
        if (tries > 20) throw fault
        const holder = read(path)
        if (holder && (await isHolderAlive(holder))) {
          server.close()
          return { heldBy: holder.pid }
        }
        removeStale(path, holder)
      }
    }
  } finally {
    rmSync(draft, { force: true })
  }
  return {
    release: () => {
      server.close()
      if (read(path)?.token === token) rmSync(path, { force: true })
    },
  }
}

const lockTimeoutMs = 5000
const retryEveryMs = 200

/**
 * Acquires the lock, allowing a few seconds for a run that is shutting down. Throws, naming the holder, if it stays
 * held.
 */
export const acquireLock = async (folder: string): Promise<{ release: () => void }> => {
  const until = Date.now() + lockTimeoutMs
  for (;;) {
    const lock = await tryLock(folder)
    if ('release' in lock) return lock
    if (Date.now() > until) {
      throw new Error(
        `Another local run (process ${lock.heldBy}) uses ${folder}; stop it, or choose another --data`,
      )
    }
    await new Promise((resolve) => setTimeout(resolve, retryEveryMs))
  }
}
