import { setTimeout } from 'node:timers/promises'
import { bundleOf } from '../bundles.ts'
import type { FunctionName } from '../../lib/function-names.ts'
import { type FunctionProcess, startProcess } from '../process/start-process.ts'

/** How often a function ran, and the CPU and log bytes that it used. */
type FunctionUsage = { invocations: number; cpuMs: number; logBytes: number }
export type Usage = Partial<Record<FunctionName, FunctionUsage>>

/** The functions of the service, each in its own process, started at its first call; their usage is counted. */
export const startFunctions = (env: Record<string, string>) => {
  const processes = new Map<FunctionName, FunctionProcess>()
  let usage: Usage = {}

  const invoke = async (
    name: FunctionName,
    events: readonly unknown[],
    status: number | null,
  ): Promise<number> => {
    if (events.length === 0) return 0
    const known = processes.get(name)
    const process = known ?? startProcess(env)
    processes.set(name, process)
    const before = process.loggedBytes()
    const report = known
      ? await process.call(events, status)
      : await process.load(bundleOf(name).file, events, status)
    // Its output is in the pipe by now and will be read within moments.
    await setTimeout(50)
    const so = usage[name] ?? { invocations: 0, cpuMs: 0, logBytes: 0 }
    usage[name] = {
      invocations: so.invocations + events.length,
      cpuMs: so.cpuMs + report.cpuUs / 1000,
      logBytes: so.logBytes + process.loggedBytes() - before,
    }
    return report.answerBytes
  }

  return {
    /**
     * Invokes a function once per event, one after the other. Returns the total size of the response bodies in bytes.
     */
    invoke,
    /** The usage since the last time. */
    take: (): Usage => {
      const taken = usage
      usage = {}
      return taken
    },
    stop: () => Promise.all([...processes.values()].map((process) => process.stop())),
  }
}
export type Functions = ReturnType<typeof startFunctions>
