import * as z from 'zod/mini'
import { startBeacon } from '../beacon/start-beacon.ts'
import { createGateway } from '../gateway/gateway.ts'
import { stageThrottle } from '../gateway/stage-throttle.ts'
import { closeServer, listen } from '../run/listen.ts'
import { localOrigins } from '../site/local-origins.ts'
import { localSiteConfig } from '../site/site-config.ts'
import { siteServer } from '../site/site-server.ts'
import type { RunContext } from './run-context.ts'
import { startConsumers } from './start-consumers.ts'
import { type Engines, startEngines } from './start-engines.ts'
import { type Functions, startFunctions } from './start-functions.ts'
import { startIdentity } from './start-identity.ts'

const portsFile = 'ports.json'
const ports = z.object({
  identity: z.optional(z.int()),
  mail: z.optional(z.int()),
  beacon: z.optional(z.int()),
})
const portOf = (url: string) => Number(new URL(url).port)

/** The engines and the functions, which call each other; `apiUrl` is asked when a function starts. */
const startBackend = async (context: RunContext, before: z.output<typeof ports>, apiUrl: () => string) => {
  const { system, dataDir, clock, log, stops } = context
  const invoke = async (name: string, event: unknown): Promise<unknown> => {
    const outcome = await functions.host.invoke(name, JSON.stringify(event))
    if (outcome.ok) return JSON.parse(outcome.result)
    throw Object.assign(new Error(outcome.failure.errorMessage), { name: outcome.failure.errorType })
  }
  const calls = {
    invoke,
    accept: async (functionArn: string, event: unknown) =>
      void functions.later.submit(functionArn, JSON.stringify(event)),
    isStarting: (name: string) => functions.host.isStarting(name),
  }
  const engines: Engines = await startEngines(system, dataDir, clock, calls, before.mail, log)
  stops.add(engines.stop)
  const beacon = await startBeacon({
    clock: clock.now,
    faults: engines.faults,
    log,
    ...(before.beacon && { port: before.beacon }),
  })
  stops.add(beacon.stop)
  const urls = () => ({ beaconUrl: beacon.url, apiUrl: apiUrl() })
  const functions: Functions = startFunctions(system, dataDir, clock, engines, urls, log)
  stops.add(functions.stop)
  return { engines, functions, beaconUrl: beacon.url }
}

/** The HTTP API with the site in front of it, on its port. */
const startGateway = async (
  { system, siteFolder, clock, stops }: RunContext,
  { tokens }: Awaited<ReturnType<typeof startIdentity>>,
  { host }: Functions,
  origins: (text: string) => string,
  port: number,
) => {
  const throttling = stageThrottle(system.throttle, () => performance.now())
  const gateway = createGateway({
    api: system.api,
    accountId: system.accountId,
    issuer: { issuer: tokens.issuer, keys: tokens.keys },
    invoke: host.invoke,
    now: clock.now,
    admit: throttling.admit,
    site: siteServer({
      spec: system.site,
      folder: siteFolder,
      config: () => localSiteConfig(system, tokens.issuer),
      localOrigins: origins,
    }),
  })
  const api = `http://127.0.0.1:${await listen(gateway, port)}`
  stops.add(() => closeServer(gateway))
  return { api, throttling }
}

/**
 * Starts the whole service as the templates describe it: engines, functions, identity provider, HTTP API, and what
 * invokes functions by itself.
 */
export const startService = async (context: RunContext, port: number) => {
  const { system, dataDir, clock, secret, log, stops } = context
  let api = ''
  const before = dataDir.read(portsFile, ports) ?? {}
  const { engines, functions, beaconUrl } = await startBackend(context, before, () => api)
  let signIn = ''
  const origins = localOrigins(system, () => ({ site: api, signIn, files: engines.front.url }))
  const identity = await startIdentity(
    system,
    dataDir,
    clock,
    secret,
    { pool: engines.pool, tableUrl: engines.dynamoDbUrl },
    { localOrigins: origins, siteOrigin: () => api },
    before.identity,
  )
  stops.add(identity.stop)
  signIn = identity.tokens.issuer
  dataDir.write(portsFile, {
    identity: identity.port,
    mail: portOf(engines.mailUrl),
    beacon: portOf(beaconUrl),
  })
  const gateway = await startGateway(context, identity, functions, origins, port)
  api = gateway.api
  const consumers = await startConsumers(
    system,
    dataDir,
    clock,
    engines,
    functions.host,
    functions.later,
    log,
  )
  stops.add(consumers.stop)
  functions.later.resume()
  engines.buses.start()
  return { ...gateway, engines, functions, identity, consumers }
}
export type Service = Awaited<ReturnType<typeof startService>>
