import { afterAll, beforeAll, expect, test } from 'vitest'
import { callsOperations, storedCallsOperations } from '../../../functions/calls/operations.ts'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import { directoryStore } from '../../../functions/directory/reading/directory-store.ts'
import type { Operation } from '../../../functions/platform/http/operation.ts'
import { problemsOperations } from '../../../functions/problems/operations.ts'
import { supervisionOperations } from '../../../functions/supervision/operations.ts'
import { typicalCall } from '../../support/calls/example-call.ts'
import { storeExampleDirectory } from '../../support/calls/store-directory.ts'
import { bundledHandler, setFunctionEnvironment } from '../../support/running/bundled.ts'
import { claimsOf, type HttpHandler, send } from '../../support/running/http-event.ts'
import { peopleOf } from '../../support/running/people.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'
import { type Reviewing, reviewingOn } from '../../support/supervision/reviewing.ts'

let table: TestTable
let on: Reviewing
let handlers: Record<'calls' | 'stored' | 'problems' | 'supervision', HttpHandler>
const at = { now: new Date('2026-11-20T11:00:00.000Z') }
beforeAll(async () => {
  table = await withTable()
  setFunctionEnvironment(table)
  Object.assign(process.env, {
    ...{ FINGERPRINT_KEY: 'k', SUPPRESSION_KEY: 's', REVIEW_KEY: 'review-key', BUS_NAME: 'events' },
    ...{ CURSOR_KEY: 'c1', CURSOR_KEY_BEFORE: 'c0' },
  })
  handlers = {
    calls: await bundledHandler('functions/calls/http.ts'),
    stored: await bundledHandler('functions/calls/http-stored.ts'),
    problems: await bundledHandler('functions/problems/http.ts'),
    supervision: await bundledHandler('functions/supervision/http.ts'),
  }
  on = reviewingOn(table, at)
  await storeExampleDirectory(directoryStore(table), [on.dealerId])
  await peopleOf(table, on.dealerId)
})
afterAll(() => table.stop())

/** What operators' software and a dealer's people can read where a call could be seen. */
const readable = (
  [
    ['calls', callsOperations],
    ['stored', storedCallsOperations],
    ['problems', problemsOperations],
    ['supervision', supervisionOperations],
  ] as const
).flatMap(([by, operations]) =>
  Object.values<Operation>(operations).flatMap((operation) =>
    operation.method === 'GET' &&
    operation.scope !== null &&
    operation.audience.some((one) => one === 'machine' || one.includes('dealer'))
      ? [{ by, operation }]
      : [],
  ),
)

const query = (operation: Operation): Record<string, string> =>
  operation.id === 'listCalls' ? { month: '2026-11' } : {}

/** All that the call centre and the dealer get, without what is another one for every call and request. */
const seenOf = async (callId: string) => {
  const values: Record<string, string> = { dealerId: on.dealerId, callId, month: '2026-11' }
  const seen: unknown[] = []
  for (const claims of [claimsOf.machine, claimsOf.dealer(on.dealerId)])
    for (const { by, operation } of readable) {
      const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
      const params = Object.fromEntries(names.map((name) => [name, values[name] ?? 'e']))
      const { status, headers, body } = await send(handlers[by], operation, {
        ...{ params, query: query(operation), claims },
      })
      seen.push([operation.id, status, headers, body])
    }
  return seen
}

const bytesOf = (seen: unknown, callId: string): string =>
  JSON.stringify(seen)
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<request>')
    .replaceAll(callId, '<call>')

test('nothing that operators or a dealer can ask for tells a call that was drawn, reviewed and found right from one that was not', async () => {
  expect(readable.length).toBeGreaterThan(8)
  const content: CallContent = typicalCall
  const line = (callId: string) => on.ports.lines.get('2026-11', on.dealerId, callId)
  const found = new Map<boolean, string>()
  for (let number = 10; found.size < 2; number += 1) {
    const callId = `d-${number}`
    // Alone in its lists, and its like after it.
    const dealer = reviewingOn(table, at)
    await dealer.take(callId, { ...content, visit: { ...content.visit, ref: 'OR-1' } })
    const drawn = (await line(callId))?.drawn === true
    if (!found.has(drawn)) found.set(drawn, callId)
  }
  const [drawn = '', other = ''] = [found.get(true), found.get(false)]
  const before = bytesOf(await seenOf(drawn), drawn)
  expect(before).toContain('"getCall",200')
  const untouched = bytesOf(await seenOf(other), other)
  await on.review(
    on.idOf(drawn),
    'specialist:eva',
    { problem: false, criteria: [], listened: true },
    { action: 'confirm' },
  )
  expect(bytesOf(await seenOf(drawn), drawn)).toBe(before)
  expect(bytesOf(await seenOf(other), other)).toBe(untouched)
  // The call alone, as one and the other: the same.
  const alone = async (callId: string) => {
    const params = { dealerId: on.dealerId, callId }
    const claims = claimsOf.dealer(on.dealerId)
    const { status, headers, body } = await send(handlers.stored, storedCallsOperations.getCall, {
      params,
      claims,
    })
    return bytesOf([status, Object.keys(headers), body], callId)
  }
  expect(await alone(drawn)).toBe(await alone(other))
})
