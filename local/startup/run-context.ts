import type { Log } from '../engines/front/types.ts'
import type { LocalClock } from '../run/clock.ts'
import type { DataDir } from '../run/data-dir.ts'
import type { StopList } from '../run/stop-list.ts'
import type { System } from '../template/read-system.ts'

/** What every piece of a run is started with. */
export type RunContext = {
  system: System
  /** The folder with the site's files. */
  siteFolder: string
  dataDir: DataDir
  clock: LocalClock
  /** A secret by its name, generated once and stored with the data. */
  secret: (name: string) => string
  log: Log
  stops: StopList
  /** Whether this start is to send sample data: the folder was empty. */
  toSeed: boolean
}
