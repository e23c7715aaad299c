import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import * as z from 'zod/mini'
import { repositoryRoot } from '../../lib/repository-root.ts'

const ready = z.object({ site: z.string(), api: z.string(), admin: z.string(), mail: z.string() })

/** Starts the whole local run in its own folder and waits until it prints that it is ready. */
export const startLocal = async () => {
  const data = mkdtempSync(join(tmpdir(), 'bench-local-'))
  const child = spawn(process.execPath, ['local/main.ts', '--data', data, '--port', '0', '--fresh'], {
    cwd: repositoryRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const stop = async () => {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
    rmSync(data, { recursive: true, force: true })
  }
  const kill = () => void child.kill('SIGKILL')
  process.once('exit', kill)
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('ready ')) continue
    const { site, api, admin } = z.parse(ready, JSON.parse(line.slice('ready '.length)))
    child.stdout.resume()
    return { site, api, admin, pid: child.pid ?? 0, readyAt: Date.now(), stop }
  }
  throw new Error('The local run ended before it was ready')
}
export type LocalRun = Awaited<ReturnType<typeof startLocal>>
