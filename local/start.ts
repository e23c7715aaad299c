import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import { adminActions } from './admin/actions.ts'
import { startBeacon } from './beacon/start-beacon.ts'
import { createAdminServer } from './admin/admin-server.ts'
import { audienceOf } from './admin/audiences.ts'
import { checkGrants } from './check-grants.ts'
import type { Log } from './engines/front/types.ts'
import { createGateway } from './gateway/gateway.ts'
import { stageThrottle } from './gateway/stage-throttle.ts'
import { openLog } from './host/log-file.ts'
import { openClock } from './run/clock.ts'
import { type DataDir, openDataDir } from './run/data-dir.ts'
import { checkPort, closeServer, listen } from './run/listen.ts'
import { acquireLock } from './run/lock.ts'
import type { Options } from './run/options.ts'
import { openSecrets } from './run/secrets.ts'
import { synthesize } from './run/synthesize.ts'
import { seedSampleData } from './seed/seed-sample-data.ts'
import { startConsumers } from './starting/start-consumers.ts'
import { startEngines } from './starting/start-engines.ts'
import { startFunctions } from './starting/start-functions.ts'
import { startIdentity } from './starting/start-identity.ts'
import { readSystem } from './template/read-system.ts'

/** The URLs in the ready line. */
export type Ready = { api: string; docs: string; mail: string; token: string; admin: string }

const portsFile = z.object({
  identity: z.optional(z.int()),
  mail: z.optional(z.int()),
  beacon: z.optional(z.int()),
})
/**
 * Functions that are slow to start and that somebody waits for: the first call, the first alert and its delivery
 * events should find them running.
 */
const warmedFunctions = ['calls-http', 'alerts-on-problem', 'alerts-on-delivery', 'cases-on-change']

const portOf = (url: string) => Number(new URL(url).port)

/** The engines' log, as JSON lines. */
const engineLog = (dataDir: DataDir) => {
  const file = openLog(dataDir.at('logs', 'engines.log'))
  const log: Log = (event, fields) =>
    file.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...fields })}\n`)
  return { log, close: file.close }
}

/**
 * Starts the service from its synthesized stacks. If it cannot, throws an Error with a readable message and leaves
 * nothing running. `gone` resolves when it cannot continue.
 */
export const startLocal = async (
  root: string,
  options: Options,
  say: (line: string) => void,
): Promise<{ ready: Ready; gone: Promise<void>; stop: () => Promise<void> }> => {
  const stops: (() => Promise<void> | void)[] = []
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) {
      try {
        await end()
      } catch {
        // Anything that cannot be stopped ends with the process; the rest must still be stopped.
      }
    }
  }
  try {
    const dataDir = openDataDir(options.data)
    const lock = await acquireLock(dataDir.path)
    stops.push(lock.release)
    if (options.fresh) dataDir.empty()
    await checkPort(options.port)

    const secret = openSecrets(dataDir)
    const folder = await synthesize(root, say)
    const system = readSystem(folder, (id, key) => secret(key === undefined ? id : `${id}:${key}`))
    await checkGrants(system)
    const clock = openClock(dataDir)
    const engine = engineLog(dataDir)
    stops.push(engine.close)
    const { log } = engine

    let api = ''
    say('Starting the engines …')
    const before = dataDir.read('ports.json', portsFile) ?? {}
    const accept = async (functionArn: string, event: unknown) =>
      void functions.later.submit(functionArn, JSON.stringify(event))
    const invoke = async (name: string, event: unknown): Promise<unknown> => {
      const outcome = await functions.host.invoke(name, JSON.stringify(event))
      if (outcome.ok) return JSON.parse(outcome.result)
      throw Object.assign(new Error(outcome.failure.errorMessage), { name: outcome.failure.errorType })
    }
    const isStarting = (name: string) => functions.host.isStarting(name)
    const engines = await startEngines(
      system,
      dataDir,
      clock,
      { invoke, accept, isStarting },
      before.mail,
      log,
    )
    stops.push(engines.stop)
    const beacon = await startBeacon({
      clock: clock.now,
      faults: engines.faults,
      log,
      ...(before.beacon && { port: before.beacon }),
    })
    stops.push(beacon.stop)
    const functions = startFunctions(
      system,
      dataDir,
      clock,
      engines,
      () => ({ beaconUrl: beacon.url, apiUrl: api }),
      log,
    )
    stops.push(functions.stop)

    const identity = await startIdentity(system, dataDir, clock, secret, before.identity)
    stops.push(identity.stop)
    const { issuer, keys, issue } = identity.tokens
    dataDir.write('ports.json', {
      identity: identity.port,
      mail: portOf(engines.mailUrl),
      beacon: portOf(beacon.url),
    })

    const throttling = stageThrottle(system.throttle, () => performance.now())
    const gateway = createGateway({
      api: system.api,
      accountId: system.accountId,
      issuer: { issuer, keys },
      invoke: functions.host.invoke,
      now: clock.now,
      admit: throttling.admit,
    })
    api = `http://127.0.0.1:${await listen(gateway, options.port)}`
    stops.push(() => closeServer(gateway))

    const consumers = await startConsumers(
      system,
      dataDir,
      clock,
      engines,
      functions.host,
      functions.later,
      log,
    )
    stops.push(consumers.stop)
    functions.later.resume()
    engines.buses.start()

    const doorSecret = randomBytes(24).toString('base64url')
    let doorPort = 0
    const door = createAdminServer(
      doorSecret,
      adminActions({
        system,
        tokens: identity.tokens,
        clientSecret: identity.clientSecret,
        clock,
        scheduler: consumers.scheduler,
        host: functions.host,
        throttling,
        ...engines,
      }),
      () => doorPort,
    )
    doorPort = await listen(door, 0)
    stops.push(() => closeServer(door))

    await Promise.all(warmedFunctions.map(functions.host.warm))
    if (options.seed) {
      say('Seeding sample data, if there is none yet …')
      const token = (who: 'call-centre' | 'staff') => {
        const { client, person } = audienceOf(system, who)
        return issue({ client, scopes: client.scopes, person })
      }
      const seeded = await seedSampleData({ api, dataDir, now: clock.now, token })
      if (seeded) say(`… ${seeded.calls} calls received, ${seeded.problems} of them problems`)
    }

    const ready: Ready = {
      api,
      docs: `${api}/v1/docs`,
      mail: engines.mailUrl,
      token: `${issuer}/oauth2/token`,
      admin: `http://127.0.0.1:${doorPort}/${doorSecret}`,
    }
    const aws = {
      endpoint: engines.front.url,
      region: system.region,
      table: system.table.name,
      ...engines.operator,
    }
    dataDir.write('run.json', { ...ready, pid: process.pid, aws })
    return { ready, gone: engines.gone, stop }
  } catch (fault) {
    await stop()
    throw fault
  }
}
