import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createBuses } from '../../../local/engines/events/event-bus.ts'
import { InvalidPattern } from '../../../local/engines/events/event-pattern.ts'
import { createQueues } from '../../../local/engines/queues/queues.ts'
import type { BusEvent } from '../../../local/engines/front/types.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'local-buses-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const place = {
  region: 'eu-west-1',
  accountId: '123456789012',
  clock: () => new Date('2026-11-20T10:00:00.123Z'),
}
const rule = (bus: string, name: string, maxAttempts = 100) => ({
  bus,
  pattern: { source: ['s'] },
  targets: [{ function: name, deadLetterQueue: 'dead', retry: { maxAttempts, maxAgeSeconds: 3600 } }],
})
const entry = (id: string, EventBusName?: string) => ({
  Source: 's',
  DetailType: 't',
  Detail: JSON.stringify({ id }),
  EventBusName,
})

describe('createBuses', () => {
  it('delivers to the targets of the matching rules of the bus', async () => {
    const got: [string, BusEvent][] = []
    const buses = createBuses({
      ...place,
      rules: [
        rule('default', 'a'),
        rule('own', 'b'),
        { ...rule('own', 'c'), pattern: { source: ['other'] } },
      ],
      deliver: (name, event) => Promise.resolve(got.push([name, event])),
    })
    buses.putEvents([
      entry('1'),
      entry('2', 'own'),
      entry('3', 'arn:aws:events:eu-west-1:123456789012:event-bus/own'),
    ])
    await vi.waitFor(() => expect(buses.pending()).toEqual([]))
    expect(got.map(([name, { detail }]) => [name, detail])).toEqual([
      ['a', { id: '1' }],
      ['b', { id: '2' }],
      ['b', { id: '3' }],
    ])
    expect(got[0]?.[1]).toMatchObject({
      version: '0',
      source: 's',
      'detail-type': 't',
      account: '123456789012',
      region: 'eu-west-1',
      time: '2026-11-20T10:00:00Z',
      resources: [],
    })
    buses.close()
  })

  it('delivers the latest events once more, as they were', async () => {
    const got: BusEvent[] = []
    const buses = createBuses({
      ...{ ...place, rules: [rule('default', 'a')] },
      deliver: (_, event) => Promise.resolve(got.push(event)),
    })
    buses.putEvents([entry('1'), entry('2')])
    await vi.waitFor(() => expect(got).toHaveLength(2))
    expect(buses.repeat()).toBe(2)
    await vi.waitFor(() => expect(got).toHaveLength(4))
    expect(got.slice(2)).toEqual(got.slice(0, 2))
    expect(buses.recent()).toHaveLength(2)
    buses.close()
  })

  it('retries until a target succeeds', async () => {
    let tries = 0
    const buses = createBuses({
      ...place,
      rules: [rule('default', 'a')],
      deliver: () => (++tries < 4 ? Promise.reject(new Error('no')) : Promise.resolve()),
      retryDelayMs: 1,
    })
    buses.putEvents([entry('1')])
    await vi.waitFor(() => expect(buses.pending()).toEqual([]))
    expect(tries).toBe(4)
    buses.close()
  })

  it('sends to the dead-letter queue what no attempt delivers', async () => {
    const queues = createQueues({ queues: ['dead'], file: null, clock: place.clock })
    let tries = 0
    const buses = createBuses({
      ...place,
      rules: [rule('default', 'a', 2)],
      deliver: () => Promise.reject(new TypeError(`no ${++tries}`)),
      queues,
      retryDelayMs: 1,
    })
    buses.putEvents([entry('1')])
    await vi.waitFor(() => expect(queues.list('dead')).toHaveLength(1))
    expect(tries).toBe(3)
    const [message] = queues.list('dead')
    expect(JSON.parse(message?.body ?? '')).toMatchObject({ detail: { id: '1' } })
    expect(message?.attributes).toMatchObject({ ERROR_CODE: { StringValue: 'TypeError' } })
    expect(buses.pending()).toEqual([])
    buses.close()
  })

  it('delivers after a restart what a killed run had accepted and not delivered', async () => {
    const options = { ...place, rules: [rule('default', 'a')], file: join(folder, 'deliveries.jsonl') }
    // Never closed, and its target never responds: the state that a killed run leaves behind.
    const killed = createBuses({ ...options, deliver: () => new Promise(() => undefined) })
    killed.putEvents([entry('1')])
    killed.publish({ source: 's', detailType: 't', detail: { id: '2' }, resources: [] }, 60_000)
    const got: unknown[] = []
    const next = createBuses({ ...options, deliver: (_, event) => Promise.resolve(got.push(event.detail)) })
    expect(got).toEqual([])
    next.start()
    await vi.waitFor(() => expect(next.pending()).toEqual([]))
    expect(got).toEqual([{ id: '1' }, { id: '2' }])
    const last = createBuses({ ...options, deliver: () => Promise.resolve() })
    expect(last.pending()).toEqual([])
    for (const buses of [killed, next, last]) buses.close()
  })

  it('remembers the last thousand events', () => {
    const buses = createBuses({ ...place, rules: [], deliver: () => Promise.resolve() })
    for (let n = 0; n < 1005; n++) buses.putEvents([entry(String(n))])
    expect(buses.recent()).toHaveLength(1000)
    expect(buses.recent()[0]).toMatchObject({ bus: 'default', event: { detail: { id: '5' } } })
    buses.close()
  })

  it('rejects a rule that EventBridge would reject', () => {
    const bad = { ...rule('default', 'a'), pattern: { source: 's' } }
    expect(() => createBuses({ ...place, rules: [bad], deliver: () => Promise.resolve() })).toThrow(
      InvalidPattern,
    )
  })
})
