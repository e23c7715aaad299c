/** A fresh process that reads a file of so many survey responses, as an import does, and sends its largest memory. */
import { setTimeout } from 'node:timers/promises'
import type { ByteSource } from '../../functions/surveys/files/byte-source.ts'
import { uploadKey } from '../../functions/surveys/importing/import-files.ts'
import { exampleDealer } from '../../test/support/calls/example-call.ts'
import { importWorld } from '../../test/support/surveys/imports.ts'
import { inWindows1252, portalFile } from '../../test/support/surveys/survey-files.ts'
import { startBenchTable } from '../data/bench-table.ts'

/** A file of so many thousand rows that is never in memory as a whole: the same thousand, again and again. */
const longFile = (thousands: number): ByteSource => {
  const whole = portalFile(1000)
  const header = whole.indexOf('\r\n') + 2
  const [head, body] = [inWindows1252(whole.slice(0, header)), inWindows1252(whole.slice(header))]
  const bytes = head.length + body.length * thousands
  const piece = (from: number, to: number): Buffer => {
    if (from < head.length) return head.subarray(from, to)
    const at = (from - head.length) % body.length
    return body.subarray(at, at + to - from)
  }
  const read = (from: number, to: number) => {
    const pieces: Buffer[] = []
    for (let at = from; at < Math.min(to, bytes); at += pieces.at(-1)?.length ?? 0)
      pieces.push(piece(at, Math.min(to, bytes)))
    return Promise.resolve(Buffer.concat(pieces))
  }
  return { bytes, read }
}

const rows = Number(process.argv[2])
const table = await startBenchTable()
const world = importWorld(table, { ...exampleDealer, dealerId: 'long' }, { limits: { pageRows: 500 } })
const file = longFile(rows / 1000)
const importId = await world.begin('')
const begun = await world.imports.get(importId)
if (begun) await world.imports.replace({ ...begun, bytes: file.bytes })
const { files } = world.ports
const none = () => Promise.resolve(new Map())
const noneOvertaken = () => Promise.resolve({ there: new Map(), rivals: new Map(), again: new Map() })
const ports = {
  files: {
    ...files,
    read: (key: string, from: number, to: number) =>
      key === uploadKey(importId) ? file.read(from, to) : files.read(key, from, to),
  },
  // What is kept goes to the table, which is another process.
  responses: { known: none, putNew: noneOvertaken },
  claims: { ofMany: none, adoptAll: () => Promise.resolve(undefined) },
  match: () => Promise.resolve({ matched: 0, unmatched: 0, ambiguous: 0 }),
  // The world of the tests remembers everything that it tells of.
  tell: () => Promise.resolve(undefined),
}
let [largest, isDone] = [0, false]
const watching = (async () => {
  while (!isDone) {
    largest = Math.max(largest, process.memoryUsage.rss())
    await setTimeout(50)
  }
})()
while (await world.run(importId, ports));
isDone = true
await watching
const done = await world.imports.get(importId)
if (done?.rows.read !== rows) throw new Error(`It read ${done?.rows.read} rows`)
await table.stop()
process.send?.({ largestMb: largest / 2 ** 20 })
process.disconnect()
