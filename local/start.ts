import type { LocalClock } from './run/clock.ts'
import type { Options } from './run/options.ts'
import { runFile } from './run/run-file.ts'
import { stopList } from './run/stop-list.ts'
import { openRun } from './startup/open-run.ts'
import type { RunContext } from './startup/run-context.ts'
import { seed } from './startup/seed.ts'
import { startAdmin } from './startup/start-admin.ts'
import { type Service, startService } from './startup/start-service.ts'
import { workOf } from './startup/work-of.ts'

/** The URLs in the ready line. */
type Ready = { site: string; api: string; docs: string; mail: string; token: string; admin: string }

/** A run that has started. */
export type Running = {
  ready: Ready
  clock: Pick<LocalClock, 'now' | 'offsetMs'>
  /** Resolves when it cannot continue. */
  gone: Promise<void>
  stop: () => Promise<void>
}

/**
 * Functions that are slow to start and that somebody waits for: the first call, the first alert and its delivery
 * events should find them running.
 */
const warmedFunctions = ['calls-http', 'alerts-on-problem', 'alerts-on-delivery', 'cases-on-change']

const urlsOf = ({ api, engines, identity }: Service, admin: string): Ready => ({
  site: `${api}/`,
  api,
  docs: `${api}/docs`,
  mail: engines.mailUrl,
  token: `${identity.tokens.issuer}/oauth2/token`,
  admin,
})

/** Leaves the addresses and the operator's credentials for the commands that use a running service. */
const writeRunFile = ({ dataDir, system }: RunContext, { engines }: Service, ready: Ready) => {
  const { front, operator } = engines
  const { region, table, userPool } = system
  const aws = { endpoint: front.url, region, table: table.name, userPool: userPool.poolId, ...operator }
  dataDir.write(runFile, { ...ready, pid: process.pid, aws })
}

/**
 * Starts the service from its synthesized stacks. If it cannot, throws an Error with a readable message and leaves
 * nothing running.
 */
export const startLocal = async (
  root: string,
  options: Options,
  say: (line: string) => void,
): Promise<Running> => {
  const stops = stopList()
  try {
    const context = await openRun(root, options, stops, say)
    say('Starting the engines …')
    const service = await startService(context, options.port)
    const work = workOf(context, service)
    const admin = await startAdmin(context, service, work)
    await Promise.all(warmedFunctions.map(service.functions.host.warm))
    if (context.toSeed) await seed(context, service, work, options.history, say)
    const ready = urlsOf(service, admin)
    writeRunFile(context, service, ready)
    return { ready, clock: context.clock, gone: service.engines.gone, stop: stops.stopAll }
  } catch (fault) {
    await stops.stopAll()
    throw fault
  }
}
