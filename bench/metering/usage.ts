import { setTimeout } from 'node:timers/promises'
import { bundleOf } from '../bundles.ts'
import type { FunctionName } from '../../lib/function-names.ts'
import { type FunctionProcess, startProcess } from '../process/start-process.ts'

/** What one function did: how often it ran, and the CPU and log that took. */
export type FunctionUsage = { invocations: number; cpuMs: number; logBytes: number }
export type Usage = Partial<Record<FunctionName, FunctionUsage>>

/** The functions of the service, each in a process of its own, started when first called; their use is counted. */
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
    // What it wrote is in the pipe by now, and read in a moment.
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
    /** One invocation for each event, one after the other. Answers the bytes of the answers' bodies. */
    invoke,
    /** What was used since the last time. */
    take: (): Usage => {
      const taken = usage
      usage = {}
      return taken
    },
    stop: () => Promise.all([...processes.values()].map((process) => process.stop())),
  }
}
export type Functions = ReturnType<typeof startFunctions>
