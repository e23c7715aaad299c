import { expect, it } from 'vitest'
import { takeCalls } from '../../../functions/calls/taking/take-calls.ts'
import type { PutCall } from '../../../functions/calls/taking/take-call.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { exampleCall, exampleDealer } from '../../support/calls/example-call.ts'

it('takes calls with the same id one after the other, in batch order, whatever is between them', async () => {
  const started: string[] = []
  const running = new Set<string>()
  const take = async ({ callId, content }: PutCall) => {
    expect(running.has(callId)).toBe(false)
    running.add(callId)
    started.push(`${callId} ${content.operator}`)
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
    running.delete(callId)
    return { status: 201, body: {} as never }
  }
  const batch = [
    { ...exampleCall, callId: 'a', operator: 'first' },
    { ...exampleCall, callId: 'b', operator: 'only' },
    { callId: 'a' },
    { ...exampleCall, callId: 'a', operator: 'third' },
    'no call',
    ...Array.from({ length: 20 }, (_, index) => ({ ...exampleCall, callId: `c-${index}` })),
    { ...exampleCall, callId: 'a', operator: 'last' },
  ]
  const items = await takeCalls({ take, directory: exampleDirectory() })(exampleDealer.dealerId, batch, {
    requestId: 'r',
    putBy: 'p',
  })
  expect(started.filter((call) => call.startsWith('a '))).toEqual(['a first', 'a third', 'a last'])
  expect(items.map(({ callId }) => callId)).toEqual([
    'a',
    'b',
    'a',
    'a',
    null,
    ...Array.from({ length: 20 }, (_, index) => `c-${index}`),
    'a',
  ])
  expect(items.map(({ status }) => status)).toEqual(batch.map((_, at) => (at === 2 || at === 4 ? 422 : 201)))
})
