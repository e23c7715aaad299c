import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import * as z from 'zod/mini'

const report = z.object({
  /** From the order to the last response, in milliseconds, including loading. */
  ms: z.number(),
  loadedMs: z.number(),
  /** User and system CPU time of the process during the order, in microseconds. */
  cpuUs: z.number(),
  /** The status of each response; null if it is not an HTTP response. */
  statuses: z.array(z.unknown()),
  answerBytes: z.int(),
})
export type Report = z.output<typeof report>

const ask = (child: ChildProcess, order: object): Promise<Report> =>
  new Promise((resolve, reject) => {
    const settle = (settled: () => void) => {
      child.removeListener('message', answer)
      child.removeListener('exit', end)
      settled()
    }
    const answer = (message: unknown) => settle(() => resolve(z.parse(report, message)))
    const end = (code: number | null) =>
      settle(() => reject(new Error(`A function's process ended with ${String(code)}`)))
    child.on('message', answer)
    child.on('exit', end)
    child.send(order)
  })

const held = (made: Report, status: number | null): Report => {
  const other = made.statuses.find((given) => given !== status)
  if (other !== undefined) throw new Error(`A function responded ${String(other)}, not ${status}`)
  return made
}

/** Starts a function in its own fresh process, with this environment and no other variables. */
export const startProcess = (env: Record<string, string>) => {
  const child = fork(join(import.meta.dirname, 'function-process.ts'), [], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    execArgv: process.env['BENCH_EXEC_ARGV']?.split(' ') ?? [],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  let logged = 0
  child.stdout?.on('data', (chunk: Buffer) => (logged += chunk.length))
  return {
    pid: child.pid ?? 0,
    /** Loads a bundle and makes its first calls; every response must have this status. */
    load: async (file: string, events: readonly unknown[], status: number | null) =>
      held(await ask(child, { load: file, call: events }), status),
    /** Makes calls, one after the other. */
    call: async (events: readonly unknown[], status: number | null) =>
      held(await ask(child, { call: events }), status),
    /** The size of its log (its standard output) so far, in bytes. */
    loggedBytes: () => logged,
    /** Ends the process and returns the size of its whole log, in bytes. */
    stop: async (): Promise<number> => {
      // Not 'close': it is never emitted after a disconnect from this side.
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error("A function's process was killed")
      const ended = Promise.all([once(child, 'exit'), child.stdout && once(child.stdout, 'end')])
      child.disconnect()
      await ended
      return logged
    },
  }
}
export type FunctionProcess = ReturnType<typeof startProcess>
