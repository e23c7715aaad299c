import { availableParallelism, loadavg } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import { exportItem } from '../../functions/platform/exporting/export-item.ts'
import { problemExports } from '../../functions/problems/exporting/problem-export.ts'
import type { Table } from '../../functions/platform/table/client.ts'
import { exampleCall } from '../../test/support/calls/example-call.ts'
import { bundleOf } from '../bundles.ts'
import { dealerId, environment, startBenchTable } from '../data/bench-table.ts'
import { makeCallItem } from '../data/make-call-item.ts'
import { memoryOf } from '../local-run/process-tree.ts'
import { startProcess } from '../process/start-process.ts'
import { startBucket } from '../process/start-bucket.ts'
import type { Row } from '../row.ts'
import type { Figure } from '../figure.ts'

const many = 100_000
const barMs = 15_000
const barMb = 128

/** Stores problems of one dealer, a minute apart; each has its own customer and visit. */
const storeProblems = async ({ client, tableName }: Table, count: number) => {
  const at = new Date()
  const pattern = await makeCallItem(dealerId, 'pattern', exampleCall, at)
  const item = (n: number) => ({
    ...pattern,
    sk: `CALL#call-${String(n).padStart(7, '0')}`,
    problemAt: new Date(at.getTime() - n * 60_000).toISOString(),
    content: pattern.content.replace('OR-55231', `OR-${n}`).replace('C-10442', `C-${n}`),
    phone: '+34600111222 600 111 222',
  })
  const put = async (from: number) => {
    const items = Array.from({ length: 25 }, (_, index) => ({ PutRequest: { Item: item(from + index) } }))
    await client.send(new BatchWriteCommand({ RequestItems: { [tableName]: items } }))
  }
  for (let from = 0; from < count; from += 250)
    await Promise.all(Array.from({ length: 10 }, (_, index) => put(from + index * 25)))
}

const requestOf = (format: 'xlsx' | 'csv') => ({ format, status: 'all' as const })
const eventOf = (exportId: string) => ({ detail: { data: { dealerId, exportId } } })

const orderExport = async ({ client, tableName }: Table, exportId: string, format: 'xlsx' | 'csv') => {
  const createdAt = new Date().toISOString()
  const Item = exportItem(problemExports.keyOf(dealerId, exportId), {
    dealerId,
    exportId,
    request: requestOf(format),
    print: '',
    createdAt,
    expected: many,
  })
  await client.send(new BatchWriteCommand({ RequestItems: { [tableName]: [{ PutRequest: { Item } }] } }))
}

/** The largest resident memory of a process until it is told to stop, in MB, sampled ten times a second. */
const watchMemory = (pid: number) => {
  let [largest, stopped] = [0, false]
  const sample = async () => {
    while (!stopped) {
      largest = Math.max(largest, memoryOf([pid]).rss)
      await setTimeout(100)
    }
  }
  const sampling = sample()
  return async () => {
    stopped = true
    await sampling
    return largest
  }
}

/** The function that makes files, in a process of its own, on a table with 100,000 problems and a bucket. */
export const exportFigure: Figure = {
  name: 'export',
  says: `a file of ${many.toLocaleString('en')} problems, as XLSX and as CSV`,
  async *run(): AsyncIterable<Row> {
    const table = await startBenchTable()
    const env = environment(table, table.endpoint)
    const bucket = await startBucket(env['AWS_ACCESS_KEY_ID'] ?? '')
    try {
      await storeProblems(table, many)
      for (const format of ['xlsx', 'csv'] as const) {
        const files = { FILES_BUCKET: bucket.name, AWS_ENDPOINT_URL_S3: bucket.url }
        const child = startProcess({ ...env, ...files })
        await child.load(bundleOf('problems-on-export').file, [eventOf('none')], null)
        const idle = memoryOf([child.pid]).rss
        await orderExport(table, format, format)
        const peak = watchMemory(child.pid)
        const { ms, cpuUs } = await child.call([eventOf(format)], null)
        const over = (await peak()) - idle
        await child.stop()
        const bytes = await bucket.bytesOf(`exports/${dealerId}/${format}.${format}`)
        if (bytes === 0) throw new Error(`There is no ${format} file`)
        const figure = `${format} of ${many.toLocaleString('en')} problems`
        const from =
          `${(bytes / 1e6).toFixed(1)} MB, ${(cpuUs / 1e6).toFixed(1)} s of the function's CPU, ` +
          `load ${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} processors`
        yield { figure: `${figure}: time`, value: ms, unit: 'ms', bar: barMs, from }
        yield {
          figure: `${figure}: memory over idle`,
          value: over,
          unit: 'MB',
          bar: barMb,
          from: `${idle.toFixed(0)} MB idle`,
        }
      }
    } finally {
      await bucket.stop()
      await table.stop()
    }
  },
}
