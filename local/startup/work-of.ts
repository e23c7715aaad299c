import { watchWork, type WorkInProgress } from '../clock/work-in-progress.ts'
import type { RunContext } from './run-context.ts'
import type { Service } from './start-service.ts'

/** Watches what the run does by itself, apart from answering requests. */
export const workOf = (
  { system }: Pick<RunContext, 'system'>,
  { engines, functions, consumers }: Service,
): WorkInProgress => {
  const answering = new Set(system.api.routes.map(({ functionArn }) => functionArn))
  const forRequests = new Set(
    system.functions.filter(({ arn }) => answering.has(arn)).map(({ name }) => name),
  )
  return watchWork({
    later: functions.later,
    buses: engines.buses,
    pollers: consumers.pollers,
    host: functions.host,
    isForRequests: (name) => forRequests.has(name),
  })
}
