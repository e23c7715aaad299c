import { setImmediate } from 'node:timers/promises'
import type { Buses } from '../engines/events/event-bus.ts'
import type { AsyncInvoker } from '../host/invoke-async.ts'
import type { FunctionHost } from '../host/function-host.ts'
import type { MappingPoller } from '../stream/mapping-poller.ts'

type WorkPorts = {
  later: Pick<AsyncInvoker, 'pending'>
  buses: Pick<Buses, 'pending'>
  pollers: readonly Pick<MappingPoller, 'functionArn' | 'isBehind' | 'wake'>[]
  host: Pick<FunctionHost, 'onInvoked'>
  /** Functions that respond to requests: their work is not started by the run itself. */
  isForRequests: (functionName: string) => boolean
}

/** What the run does by itself: events, asynchronous invocations and stream records, with their retries. */
export type WorkInProgress = {
  /** Resolves once there is none, or `isOver`. */
  finish: (isOver: () => boolean) => Promise<void>
  /** How many functions have run so far other than for requests. */
  invocations: () => number
  /** What there is, for people to read. */
  list: () => string[]
}

const lookEveryMs = 3
const nameOf = (arn: string) => arn.split(/[:/]/).at(-1) ?? arn

const counted = (what: string, functionArns: readonly string[]): string[] => {
  const counts = new Map<string, number>()
  for (const arn of functionArns) counts.set(nameOf(arn), (counts.get(nameOf(arn)) ?? 0) + 1)
  return [...counts].map(([name, count]) => `${count} ${what}${count === 1 ? '' : 's'} for ${name}`)
}

/** Watches the work in progress; see `WorkInProgress`. */
export const watchWork = ({ later, buses, pollers, host, isForRequests }: WorkPorts): WorkInProgress => {
  let invoked = 0
  host.onInvoked((name) => {
    if (!isForRequests(name)) invoked++
  })
  let since = performance.now()
  const isQueued = () => later.pending().length + buses.pending().length > 0
  const isUnread = () => pollers.some((poller) => poller.isBehind(since))

  const waitWhile = async (holds: () => boolean, isOver: () => boolean) => {
    while (holds() && !isOver()) await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
  }

  return {
    finish: async (isOver) => {
      // What has just been submitted is not in a queue yet.
      await setImmediate()
      for (;;) {
        await waitWhile(isQueued, isOver)
        since = performance.now()
        const before = invoked
        for (const poller of pollers) poller.wake()
        await waitWhile(isUnread, isOver)
        // Whatever ran meanwhile may have written something that another consumer had already looked for.
        if (isOver() || (before === invoked && !isQueued())) return
      }
    },
    invocations: () => invoked,
    list: () => [
      ...counted('event', buses.pending()),
      ...counted('invocation', later.pending()),
      ...pollers
        .filter((poller) => poller.isBehind(since))
        .map(({ functionArn }) => `stream records for ${nameOf(functionArn)}`),
    ],
  }
}
