import { typicalCall } from '../../../test/support/calls/example-call.ts'
import { bundleOf } from '../../bundles.ts'
import { startProcess } from '../../process/start-process.ts'
import { putCallEvent } from '../../data/requests.ts'
import { dealerId, environment, startBenchTable } from '../../data/bench-table.ts'
import type { Figure } from '../../figure.ts'

const calls = 50

/** What the function writes to its standard output for a call whose response is 201. */
export const logFigure: Figure = {
  name: 'log',
  says: `log of ${calls} calls`,
  async *run() {
    const table = await startBenchTable()
    const process = startProcess(environment(table, table.endpoint))
    const events = Array.from({ length: calls }, () => putCallEvent(dealerId, typicalCall))
    await process.load(bundleOf('calls-http').file, events, 201)
    const bytes = await process.stop()
    await table.stop()
    yield { figure: 'application log per successful call', value: bytes / calls, unit: 'bytes', bar: 300 }
  },
}
