import { expect, test } from 'vitest'
import type { FiledProblem } from '../../../functions/cases/problem/indexed-problem.ts'
import type { ProblemExport } from '../../../functions/problems/exporting/problem-export.ts'
import { makeExport, type MakeExportPorts } from '../../../functions/problems/exporting/make-export.ts'
import { makeRows, problemSheet } from '../../../functions/problems/exporting/make-rows.ts'
import { columnIds } from '../../../functions/problems/exporting/column-ids.ts'
import { exampleDealer } from '../../support/calls/example-call.ts'
import { filedProblem } from '../../support/problems/filed-problem.ts'
import { readCsv } from '../../support/files/read-csv.ts'

const now = new Date('2026-11-25T10:00:00Z')
const ordered: ProblemExport = {
  dealerId: 'talleres-gredos',
  exportId: 'e1',
  request: { format: 'csv', status: 'all' },
  print: 'print',
  createdAt: now.toISOString(),
  state: 'working',
  rows: 0,
  attempts: 1,
}
const limits = { maxRows: 10, maxAttempts: 3, remainingMs: () => 900_000 }

/** Problems on both sides, two on a page; what becomes of the export is recorded. */
const portsWith = (
  sides: { open?: FiledProblem[]; closed?: FiledProblem[] },
  found: ProblemExport | null = ordered,
) => {
  const became: unknown[] = []
  const uploaded: string[] = []
  const ports: MakeExportPorts = {
    problems: {
      queryForFile: async ({ side, after }) => {
        const all = sides[side] ?? []
        const from = after ? all.findIndex(({ callId }) => callId === after.callId) + 1 : 0
        return { problems: all.slice(from, from + 2), more: from + 2 < all.length }
      },
    },
    entries: { list: async () => ({ entries: [], next: null }) },
    exports: {
      get: async () => undefined,
      claim: async () => found,
      progress: async () => true,
      finish: async (_, rows) => became.push(['ready', rows]) > 0,
      fail: async (_, failure) => became.push(['failed', failure]) > 0,
      release: async () => became.push(['released']) > 0,
    },
    directory: { dealer: async () => exampleDealer },
    upload: async ({ key }, pieces) => {
      const content = Buffer.concat(await Array.fromAsync(pieces))
      uploaded.push(key, content.toString())
      return content.length
    },
    log: () => undefined,
    newId: () => 'attempt-1',
    sleep: async () => undefined,
    clock: () => now,
  }
  return { ports, became, uploaded }
}
const ids = { dealerId: 'talleres-gredos', exportId: 'e1' }
const opened = (callId: string, problemAt: string) => filedProblem({ callId, problemAt })
const five = ['e', 'd', 'c', 'b', 'a'].map((callId, n) => opened(callId, `2026-11-20T10:0${5 - n}:00.000Z`))

test('a file has the problems of both sides, newest first, once each', async () => {
  const open = five.filter((_, n) => n % 2 === 0)
  const closed = five.filter((_, n) => n % 2 === 1)
  const { ports, became, uploaded } = portsWith({ open, closed })
  await makeExport(ports)(ids, limits)
  const rows = readCsv(uploaded[1] ?? '', ';')
  expect(rows.map(([callId]) => callId)).toEqual(['Llamada', 'e', 'd', 'c', 'b', 'a'])
  expect(uploaded[0]).toBe('exports/talleres-gredos/e1.csv')
  expect(became).toEqual([['ready', 5]])
})

test('an export that nobody may claim is left alone', async () => {
  const { ports, became, uploaded } = portsWith({ open: five }, null)
  await makeExport(ports)(ids, limits)
  expect([became, uploaded]).toEqual([[], []])
})

test('an attempt waits for the lease of one that has died, and then takes over', async () => {
  const { ports, became } = portsWith({ open: five })
  let [claims, waited] = [0, 0]
  const exports = {
    ...ports.exports,
    claim: async () => ((claims += 1) === 1 ? null : ordered),
    get: async () => ({ ...ordered, leaseUntil: new Date(now.getTime() + 9_000).toISOString() }),
  }
  await makeExport({ ...ports, exports, sleep: async (ms) => void (waited += ms) })(ids, limits)
  expect([waited, became]).toEqual([10_000, [['ready', 5]]])
})

test('an export of too many rows has failed, and is not attempted again', async () => {
  const { ports, became } = portsWith({ open: five })
  await makeExport(ports)(ids, { ...limits, maxRows: 4 })
  expect(became).toEqual([['failed', 'too-many-rows']])
})

test('an export that would outlast its run has failed, before Lambda ends the run', async () => {
  const { ports, became } = portsWith({ open: five })
  await makeExport(ports)(ids, { ...limits, remainingMs: () => 19_000 })
  expect(became).toEqual([['failed', 'too-long']])
})

test('a fault frees the export for the next attempt, and fails it after the last', async () => {
  const broken = (found: ProblemExport) => {
    const { ports, became } = portsWith({ open: five }, found)
    const upload = () => Promise.reject(new Error('S3 is gone'))
    return { run: () => makeExport({ ...ports, upload })(ids, limits), became }
  }
  const first = broken(ordered)
  await expect(first.run()).rejects.toThrow('S3 is gone')
  expect(first.became).toEqual([['released']])
  const last = broken({ ...ordered, attempts: 3 })
  await expect(last.run()).rejects.toThrow('S3 is gone')
  expect(last.became).toEqual([['failed', 'internal']])
})

test('an attempt whose export was taken over stops quietly', async () => {
  const { ports, became } = portsWith({ open: five })
  let at = now.getTime()
  const clock = () => new Date((at += 6_000))
  const exports = { ...ports.exports, progress: async () => false }
  await makeExport({ ...ports, exports, clock })(ids, limits)
  expect(became).toEqual([])
})

test('filters that the index does not know apply to the rows', async () => {
  const { ports, became } = portsWith({
    open: [five[0] ?? opened('e', ''), filedProblem({ callId: 'z', adviser: 'otro' })],
  })
  const claim = async () => ({ ...ordered, request: { ...ordered.request, adviser: 'otro' } })
  await makeExport({ ...ports, exports: { ...ports.exports, claim } })(ids, limits)
  expect(became).toEqual([['ready', 1]])
})

test('a file has only what is overdue when it is made, or only what is not, if it shall', async () => {
  const late = filedProblem({ callId: 'late', resolveBy: '2026-11-24T10:00:00.000Z', status: 'acknowledged' })
  const inTime = filedProblem({
    callId: 'time',
    resolveBy: '2026-11-26T10:00:00.000Z',
    status: 'acknowledged',
  })
  const closed = filedProblem({ callId: 'done', resolveBy: '2026-11-24T10:00:00.000Z', status: 'resolved' })
  const idsWith = async (overdue?: boolean) => {
    const { ports, uploaded } = portsWith({ open: [late, inTime], closed: [closed] })
    const request = { ...ordered.request, ...(overdue !== undefined && { overdue }) }
    await makeExport({
      ...ports,
      exports: { ...ports.exports, claim: async () => ({ ...ordered, request }) },
    })(ids, limits)
    return readCsv(uploaded[1] ?? '', ';')
      .slice(1)
      .map(([callId]) => callId)
      .toSorted()
  }
  expect(await idsWith(true)).toEqual(['late'])
  expect(await idsWith(false)).toEqual(['done', 'time'])
  expect(await idsWith()).toEqual(['done', 'late', 'time'])
})

const rowOf = async (problem: FiledProblem, dealer = exampleDealer) => {
  const { ports } = portsWith({ closed: [problem] })
  const [[row = []] = []] = await Array.fromAsync(makeRows(ports, dealer, { status: 'all' }, now))
  return Object.fromEntries(columnIds.map((id, at) => [id, row[at]]))
}

test('a row says what was decided and what came of it, in words', async () => {
  const row = await rowOf(
    filedProblem({
      status: 'resolved',
      progress: {
        acknowledgedAt: '2026-11-20T10:30:00.000Z',
        acknowledgeMinutes: 27,
        closedAt: '2026-11-23T11:00:00.000Z',
        resolveMinutes: 400,
        rootCause: 'workshop/parts',
      },
      resolution: { decision: 'Cambiar de proveedor', changes: 'the-business', outcome: 'Contento' },
    }),
  )
  expect(row).toMatchObject({
    status: 'Resuelto',
    kind: 'Paso por taller',
    acknowledgedAt: Date.parse('2026-11-20T10:30:00Z'),
    acknowledgeHours: 0.45,
    closedAtUtc: Date.parse('2026-11-23T11:00:00Z'),
    resolveHours: 6.67,
    outcome: 'Contento',
    rootCause: 'Taller: recambios',
    decision: 'Cambiar de proveedor',
    changes: 'En la forma de trabajar',
    overdue: 'No',
  })
})

test('what the customer said, and how to reach them, is in the row', async () => {
  expect(await rowOf(filedProblem({}))).toMatchObject({
    customerName: 'Lucía Fernández',
    customerPhone: '600 111 222',
    visitDate: '2026-11-17',
    plate: '1234KLM',
    remarks: 'Sigue el ruido en el eje delantero\nEl ruido sigue igual\nVolvió el ruido al día siguiente',
    topics: 'Calidad de la reparación',
  })
})

test('steps from before resolutions were kept are read from the case', async () => {
  const { ports } = portsWith({ closed: [filedProblem({ status: 'resolved', resolution: undefined })] })
  const step = {
    kind: 'step' as const,
    at: now.toISOString(),
    by: 'dealer:1',
    from: 'acknowledged' as const,
    to: 'resolved' as const,
    content: { step: 'resolve' as const, outcome: 'Contento', decision: 'Revisar el eje' },
  }
  const entries = { list: async () => ({ entries: [{ ...step, number: 1 }], next: null }) }
  const [[row = []] = []] = await Array.fromAsync(
    makeRows({ ...ports, entries }, exampleDealer, { status: 'all' }, now),
  )
  expect(row[columnIds.indexOf('outcome')]).toBe('Contento')
  expect(row[columnIds.indexOf('decision')]).toBe('Revisar el eje')
})

test("headers are in the dealer's language, and no two are the same", () => {
  for (const language of ['es', 'en']) {
    const headers = problemSheet({ language, zone: 'Europe/Madrid' }).columns.map(({ header }) => header)
    expect(new Set(headers).size).toBe(columnIds.length)
  }
})
