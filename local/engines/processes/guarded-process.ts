import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** A child process that ends when this process does, however that ends. */
type GuardedProcess = {
  pid: number
  /** Resolves once the program has ended. */
  gone: Promise<void>
  stop: () => Promise<void>
}

/**
 * The shell starts the program and reads from a pipe whose other end only we hold. When we end, even by SIGKILL, the
 * pipe closes and the shell kills the program; when the program ends by itself, so does the shell.
 */
const guard = `
exec 3<&0
"$@" 3<&- </dev/null >&2 & program=$!
echo $program
exec >&-
{ read _ <&3; kill -9 $program; } 2>/dev/null & watcher=$!
wait $program
kill $watcher 2>/dev/null
`

const isWindows = process.platform === 'win32'

const stopped = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : once(child, 'exit').then(() => undefined)

const gracePeriodMs = 2000

/** Starts a guarded program. On Windows, which has no such shell, it may outlive a killed run. */
export const startGuarded = async (file: string, args: readonly string[]): Promise<GuardedProcess> => {
  const child = isWindows
    ? spawn(file, args, { stdio: ['pipe', 'pipe', 'ignore'] })
    : spawn('/bin/sh', ['-c', guard, 'sh', file, ...args], { stdio: ['pipe', 'pipe', 'ignore'] })
  await once(child, 'spawn')
  const gone = stopped(child)
  // Nothing is ever written to it; it is only closed.
  child.stdin.on('error', () => undefined)
  const first = isWindows ? undefined : await Promise.race([once(child.stdout, 'data'), gone])
  const pid = isWindows ? child.pid : Number(String(first?.[0]).trim())
  if (pid === undefined || !Number.isInteger(pid)) throw new Error(`${file} did not start`)
  child.stdout.resume()
  child.unref()
  return {
    pid,
    gone,
    stop: async () => {
      try {
        process.kill(pid, 'SIGTERM')
      } catch {
        // It is gone already.
      }
      const timer = setTimeout(() => {
        child.stdin.end()
        if (isWindows) child.kill('SIGKILL')
      }, gracePeriodMs)
      await gone
      clearTimeout(timer)
      child.stdin.destroy()
    },
  }
}
