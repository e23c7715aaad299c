import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { openJournal } from '../../../local/engines/front/journal.ts'
import { createQueues, NoSuchQueue } from '../../../local/engines/queues/queues.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'local-queues-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('openJournal', () => {
  it('contains after reopening what was put and not removed', () => {
    const change = fc.record({
      key: fc.constantFrom('a', 'b', 'c'),
      value: fc.option(fc.string(), { nil: undefined }),
    })
    let runs = 0
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const file = join(folder, `${runs++}.jsonl`)
        const journal = openJournal(file, z.string())
        const expected = new Map<string, string>()
        for (const { key, value } of changes) {
          if (value === undefined) {
            journal.remove(key)
            expected.delete(key)
          } else {
            journal.put(key, value)
            expected.set(key, value)
          }
        }
        // Never closed: the state that a killed process leaves behind.
        const again = openJournal(file, z.string())
        expect(new Map(again.entries())).toEqual(expected)
        journal.close()
        again.close()
      }),
    )
  })

  it('ignores a line that was only partly written when the process was killed', () => {
    const file = join(folder, 'torn.jsonl')
    const journal = openJournal(file, z.string())
    journal.put('a', 'x')
    journal.close()
    appendFileSync(file, '{"key":"b","val')
    const again = openJournal(file, z.string())
    again.put('c', 'y')
    again.close()
    const last = openJournal(file, z.string())
    expect([...last.entries()]).toEqual([
      ['a', 'x'],
      ['c', 'y'],
    ])
    last.close()
  })

  it('does not grow with removed entries', () => {
    const file = join(folder, 'long.jsonl')
    const journal = openJournal(file, z.string())
    for (let n = 0; n < 20_000; n++) {
      journal.put('a', String(n))
      journal.remove('a')
    }
    journal.close()
    expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThan(10_000)
  })
})

describe('createQueues', () => {
  const at = { ms: 0 }
  const open = () =>
    createQueues({
      queues: ['one', { name: 'two', retentionSeconds: 100 }],
      file: join(folder, 'queues.jsonl'),
      clock: () => new Date(at.ms),
    })
  beforeEach(() => {
    at.ms = 1_000_000
  })

  it('keeps the messages of each queue across a restart', () => {
    const before = open()
    before.send('one', 'first', { why: { DataType: 'String', StringValue: 'x' } })
    before.send('one', 'second')
    before.send('two', 'other')
    const [taken] = before.receive('one', 1)
    before.remove('one', taken?.receipt ?? '')
    const after = open()
    expect(after.list('one').map(({ body }) => body)).toEqual(['second'])
    expect(after.list('two').map(({ body }) => body)).toEqual(['other'])
    before.close()
    after.close()
  })

  it('hides a received message until its visibility timeout, which invalidates the old receipt', () => {
    const queues = open()
    queues.send('one', 'x')
    const [first] = queues.receive('one', 10)
    expect(queues.receive('one', 10)).toEqual([])
    at.ms += 29_999
    expect(queues.receive('one', 10)).toEqual([])
    at.ms += 1
    const [second] = queues.receive('one', 10)
    expect(second).toMatchObject({ id: first?.id, receives: 2 })
    expect(queues.remove('one', first?.receipt ?? '')).toBe(false)
    expect(queues.remove('one', second?.receipt ?? '')).toBe(true)
    expect(queues.list('one')).toEqual([])
    queues.close()
  })

  it('deletes messages older than its retention period', () => {
    const queues = open()
    queues.send('one', 'long')
    queues.send('two', 'short')
    at.ms += 100_001
    expect(queues.list('two')).toEqual([])
    expect(queues.list('one')).toHaveLength(1)
    queues.close()
  })

  it('rejects unknown queues', () => {
    const queues = open()
    expect(() => queues.send('three', 'x')).toThrow(NoSuchQueue)
    expect(() => queues.list('three')).toThrow(NoSuchQueue)
    queues.close()
  })
})
