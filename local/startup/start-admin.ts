import { randomBytes } from 'node:crypto'
import { adminActions } from '../admin/actions.ts'
import { createAdminServer } from '../admin/admin-server.ts'
import { clockMover } from '../clock/move-clock.ts'
import { nextDue } from '../clock/next-due.ts'
import { watchWork } from '../clock/work-in-progress.ts'
import { closeServer, listen } from '../run/listen.ts'
import type { RunContext } from './run-context.ts'
import type { Service } from './start-service.ts'

const startMover = ({ system, clock, stops }: RunContext, { engines, functions, consumers }: Service) => {
  const answering = new Set(system.api.routes.map(({ functionArn }) => functionArn))
  const forRequests = new Set(
    system.functions.filter(({ arn }) => answering.has(arn)).map(({ name }) => name),
  )
  const mover = clockMover({
    clock,
    scheduler: consumers.scheduler,
    work: watchWork({
      later: functions.later,
      buses: engines.buses,
      pollers: consumers.pollers,
      host: functions.host,
      isForRequests: (name) => forRequests.has(name),
    }),
    nextDue: nextDue(engines.dynamoDbUrl, system.table.name),
  })
  stops.add(mover.abandon)
  return mover
}

/** Starts the admin endpoint under a new secret. Returns its address. */
export const startAdmin = async (context: RunContext, service: Service): Promise<string> => {
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
    mover: startMover(context, service),
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
