import type { Buses } from '../engines/events/event-bus.ts'
import type { Faults } from '../engines/front/faults.ts'
import type { Front } from '../engines/front/front.ts'
import { behaviours } from '../engines/ses/mailbox.ts'
import type { Queues } from '../engines/queues/queues.ts'
import type { Throttling } from '../gateway/stage-throttle.ts'
import type { FunctionHost } from '../host/function-host.ts'
import type { Tokens } from '../identity/tokens.ts'
import type { WhoIs } from '../identity/who.ts'
import type { ClockMover } from '../clock/move-clock.ts'
import type { LocalClock } from '../run/clock.ts'
import type { Scheduler } from '../schedule/scheduler.ts'
import type { ClientSpec } from '../template/clients.ts'
import type { System } from '../template/read-system.ts'
import { audienceOf } from './audiences.ts'
import { clockActions } from './clock-actions.ts'
import { mailboxBody, emptyBody, quotaBody, seconds, throttleBody, parseBody } from './bodies.ts'
import type { Action } from './admin-server.ts'
import { HttpError } from './guard.ts'
import { actOnSchedule } from './schedule-actions.ts'

/** What the admin endpoint controls. */
type AdminPorts = {
  system: System
  tokens: Tokens
  clientSecret: (client: ClientSpec) => string
  whoIs: WhoIs
  clock: LocalClock
  mover: ClockMover
  scheduler: Scheduler
  host: FunctionHost
  faults: Faults
  queues: Queues
  buses: Buses
  front: Pick<Front, 'setMailbox' | 'grants' | 'quota'>
  throttling: Pick<Throttling, 'read' | 'set'>
}

const token = async ({ system, tokens, whoIs }: AdminPorts, query: URLSearchParams) => {
  const { client, person } = await audienceOf(system, whoIs, query.get('as') ?? '')
  const asked = query.get('scope')
  const expires = query.get('expiresIn')
  const expiresIn = expires === null ? client.accessTokenSeconds : Number(parseBody(seconds, expires))
  const scopes = asked === null ? client.scopes : asked.split(' ').filter(Boolean)
  const access_token = await tokens.issue({ client, scopes, person, expiresIn })
  return { access_token, token_type: 'Bearer', expires_in: expiresIn }
}

/** Every action of the admin endpoint. */
export const adminActions = (ports: AdminPorts): readonly Action[] => {
  const { scheduler, host, faults, queues, buses } = ports
  return [
    {
      method: 'GET',
      path: 'token',
      what: 'a token: ?as=call-centre|staff|specialist|dealer:<id>|<e-mail>, optionally with &scope= and &expiresIn= (seconds)',
      run: ({ query }) => token(ports, query),
    },
    {
      method: 'GET',
      path: 'clients',
      what: 'the app clients, with the secret that the machine needs at the token endpoint',
      run: () =>
        ports.system.userPool.clients.map((client) => ({
          id: client.id,
          name: client.name,
          flows: client.flows,
          scopes: client.scopes,
          ...(client.hasSecret ? { secret: ports.clientSecret(client) } : {}),
        })),
    },
    ...clockActions(ports),
    {
      method: 'GET',
      path: 'schedules',
      what: 'the schedules, whether they are enabled, and when they are next due',
      run: () => scheduler.list(),
    },
    {
      method: 'POST',
      path: 'schedules/*',
      what: 'runs a schedule and waits: {"scheduledTime": "2026-11-20T09:00:00Z"}, or {} for now; {"enabled": false} disables it, true enables it',
      run: ({ params: [name = ''], body }) => actOnSchedule(ports, name, body),
    },
    { method: 'GET', path: 'faults', what: 'the faults in force', run: () => faults.listFaults() },
    {
      method: 'POST',
      path: 'faults',
      what: 'makes an engine fail: {"service": "ses"|"dynamodb"|"events", "action", "error": "throttle"|"refuse"|"fail"|"timeout"|"lost-answer"|<AWS name>, "rate", "count", "match", "function"}; or the drand relays: {"service": "beacon", "error": "throttle"|"refuse"|"fail"|"timeout"|"lost-answer"|"wrong-signature", "rate", "count", "match"}',
      run: ({ body }) => faults.addFault(body),
    },
    {
      method: 'DELETE',
      path: 'faults',
      what: 'removes all faults',
      run: () => {
        faults.clearFaults()
        return []
      },
    },
    {
      method: 'DELETE',
      path: 'faults/*',
      what: 'removes one fault',
      run: ({ params: [id = ''] }) => {
        if (!faults.removeFault(id)) throw new HttpError(404, 'No such fault')
        return faults.listFaults()
      },
    },
    {
      method: 'POST',
      path: 'mailboxes',
      what: `makes an address behave: {"address", "behaviour": ${behaviours.map((one) => `"${one}"`).join('|')}}; without behaviour, resets it`,
      run: ({ body }) => {
        const { address, behaviour } = parseBody(mailboxBody, body)
        ports.front.setMailbox(address, behaviour)
        return { address, behaviour: behaviour ?? null }
      },
    },
    {
      method: 'GET',
      path: 'quota',
      what: "SES's sending quota and how much of it is used",
      run: () => ports.front.quota.read(),
    },
    {
      method: 'POST',
      path: 'quota',
      what: 'sets the quota SES reports: any of {"max24HourSend", "maxSendRate", "sentLast24Hours"}; {} resets it',
      run: ({ body }) => {
        ports.front.quota.set(parseBody(quotaBody, body))
        return ports.front.quota.read()
      },
    },
    {
      method: 'GET',
      path: 'throttle',
      what: "the stage's throttle, for each route",
      run: () => ports.throttling.read(),
    },
    {
      method: 'POST',
      path: 'throttle',
      what: 'throttles every route: {"requestsPerSecond": 0, "burst": 0} rejects everything; {} restores the template values',
      run: ({ body }) => {
        const { requestsPerSecond, burst } = parseBody(throttleBody, body)
        const both = requestsPerSecond !== undefined && burst !== undefined
        ports.throttling.set(both ? { requestsPerSecond, burst } : undefined)
        return ports.throttling.read()
      },
    },
    { method: 'GET', path: 'functions', what: 'the functions and their workers', run: () => host.list() },
    {
      method: 'POST',
      path: 'functions/*/kill',
      what: "kills a function's worker, whatever it is doing",
      run: ({ params: [name = ''], body }) => {
        parseBody(emptyBody, body)
        if (!host.kill(name)) throw new HttpError(404, 'No such function')
        return host.list().find((item) => item.name === name) ?? {}
      },
    },
    {
      method: 'GET',
      path: 'grants',
      what: 'what each function may do according to its policy, and whether it has done so since the start',
      run: () => ports.front.grants(ports.system.functions),
    },
    {
      method: 'GET',
      path: 'queues',
      what: 'the queues with their messages',
      run: () => queues.names().map((name) => ({ name, messages: queues.list(name) })),
    },
    { method: 'GET', path: 'events', what: 'the latest events of the buses', run: () => buses.recent() },
    {
      method: 'POST',
      path: 'events/again',
      what: 'delivers the latest events of the buses once more, as EventBridge may',
      run: ({ body }) => {
        parseBody(emptyBody, body)
        return { events: buses.repeat() }
      },
    },
  ]
}
