import { checkGrants } from '../check-grants.ts'
import type { Log } from '../engines/front/types.ts'
import { openLog } from '../host/log-file.ts'
import { checkUsedData, isUsed } from '../run/check-used-data.ts'
import { openClock } from '../run/clock.ts'
import { type DataDir, openDataDir } from '../run/data-dir.ts'
import { checkPort } from '../run/listen.ts'
import { acquireLock } from '../run/lock.ts'
import type { Options } from '../run/options.ts'
import { openSecrets } from '../run/secrets.ts'
import type { StopList } from '../run/stop-list.ts'
import { buildSite } from '../building/build-site.ts'
import { synthesize } from '../building/synthesize.ts'
import { dropHalfSeeded, noteSeeding } from '../seed/seeding-files.ts'
import { readSystem } from '../template/read-system.ts'
import type { RunContext } from './run-context.ts'

/** The engines' log, as JSON lines. */
const openEngineLog = (dataDir: DataDir) => {
  const file = openLog(dataDir.at('logs', 'engines.log'))
  const log: Log = (event, fields) =>
    file.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...fields })}\n`)
  return { log, close: file.close }
}

/** Opens the data folder for this run alone, emptied if asked. Throws, with a readable message, if it cannot be used. */
const takeDataDir = async ({ data, fresh, port }: Options, stops: StopList): Promise<DataDir> => {
  const dataDir = openDataDir(data)
  const lock = await acquireLock(dataDir.path)
  stops.add(lock.release)
  if (fresh) dataDir.empty()
  else dropHalfSeeded(dataDir)
  checkUsedData(dataDir)
  await checkPort(port)
  return dataDir
}

/** Takes the data folder, builds the stacks and reads them. Throws an Error with a readable message. */
export const openRun = async (
  root: string,
  options: Options,
  stops: StopList,
  say: (line: string) => void,
): Promise<RunContext> => {
  const dataDir = await takeDataDir(options, stops)
  const clock = openClock(dataDir)
  const toSeed = options.seed && !isUsed(dataDir)
  if (toSeed) noteSeeding(dataDir, clock.offsetMs())
  const secret = openSecrets(dataDir)
  const [folder, siteFolder] = await Promise.all([synthesize(root, say), buildSite(root, say)])
  const system = readSystem(folder, (id, key) => secret(key === undefined ? id : `${id}:${key}`))
  await checkGrants(system)
  const engineLog = openEngineLog(dataDir)
  stops.add(engineLog.close)
  return { system, siteFolder, dataDir, clock, secret, log: engineLog.log, stops, toSeed }
}
