import { randomBytes } from 'node:crypto'
import { adminActions } from '../admin/actions.ts'
import { createAdminServer } from '../admin/admin-server.ts'
import { clockMover } from '../clock/move-clock.ts'
import { nextDue } from '../clock/next-due.ts'
import type { WorkInProgress } from '../clock/work-in-progress.ts'
import { closeServer, listen } from '../run/listen.ts'
import type { RunContext } from './run-context.ts'
import type { Service } from './start-service.ts'

const startMover = (
  { system, clock, stops }: RunContext,
  { engines, consumers }: Service,
  work: WorkInProgress,
) => {
  const mover = clockMover({
    clock,
    scheduler: consumers.scheduler,
    work,
    nextDue: nextDue(engines.dynamoDbUrl, system.table.name),
  })
  stops.add(mover.abandon)
  return mover
}

/** Starts the admin endpoint under a new secret. Returns its address. */
export const startAdmin = async (
  context: RunContext,
  service: Service,
  work: WorkInProgress,
): Promise<string> => {
  const { system, clock, stops } = context
  const { engines, functions, identity, consumers, throttling } = service
  const secret = randomBytes(24).toString('base64url')
  let port = 0
  const actions = adminActions({
    system,
    tokens: identity.tokens,
    clientSecret: identity.clientSecret,
    whoIs: identity.whoIs,
    clock,
    mover: startMover(context, service, work),
    scheduler: consumers.scheduler,
    host: functions.host,
    throttling,
    ...engines,
  })
  const server = createAdminServer(secret, actions, () => port)
  port = await listen(server, 0)
  stops.add(() => closeServer(server))
  return `http://127.0.0.1:${port}/${secret}`
}
