import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildWorker } from '../../../local/host/build-worker.ts'
import { type FunctionHost, startFunctionHost } from '../../../local/host/function-host.ts'
import { asyncInvoker } from '../../../local/host/invoke-async.ts'
import type { Outcome } from '../../../local/host/lambda-thread.ts'
import { openLog } from '../../../local/host/log-file.ts'
import type { FunctionSpec } from '../../../local/template/functions.ts'

const folder = mkdtempSync(join(tmpdir(), 'local-run-'))
const bundle = `
let count = 0
export const handler = async (event, context) => {
  if (event.fail) throw new TypeError('no')
  if (event.log) process.stdout.write(event.log + '\\n')
  if (event.crash) setTimeout(() => { throw new Error('crash') })
  if (event.wait) await new Promise((resolve) => setTimeout(resolve, event.wait))
  return {
    count: ++count,
    env: process.env.OWN,
    home: process.env.HOME,
    name: context.functionName,
    left: context.getRemainingTimeInMillis(),
    now: Date.now(), made: new Date().getTime(), text: Date(), fixed: new Date(0).toISOString(),
    isDate: new Date() instanceof Date, zone: new Date(2026, 0, 1).toISOString(), later: new (class extends Date {})().getTime(),
    echo: event,
  }
}
`
const specOf = (name: string, over: Partial<FunctionSpec> = {}): FunctionSpec => ({
  name,
  functionName: `stage-${name}`,
  arn: `arn:${name}`,
  file: join(folder, 'index.mjs'),
  handler: 'handler',
  timeoutMs: 400,
  memoryMb: 128,
  environment: {},
  roleArn: 'role',
  policies: [],
  deadLetterArn: undefined,
  asyncRetries: 2,
  asyncMaxAgeSeconds: 3600,
  ...over,
})

const clock = new SharedArrayBuffer(8)
let host: FunctionHost

beforeAll(() => {
  writeFileSync(join(folder, 'index.mjs'), bundle)
  writeFileSync(join(folder, 'bad.mjs'), 'throw new RangeError("bad")')
  writeFileSync(
    join(folder, 'awaiting.mjs'),
    'await new Promise((resolve) => setTimeout(resolve, 20))\nexport const handler = async () => null',
  )
  const specs = [
    specOf('one'),
    specOf('slow', { timeoutMs: 60_000 }),
    specOf('bad', { file: join(folder, 'bad.mjs') }),
    specOf('none', { handler: 'nothing' }),
    specOf('awaiting', { file: join(folder, 'awaiting.mjs') }),
  ]
  buildWorker(join(folder, 'worker.mjs'))
  host = startFunctionHost(
    join(folder, 'worker.mjs'),
    specs,
    (spec) => ({ OWN: spec.name }),
    clock,
    (name) => join(folder, `${name}.log`),
  )
})
afterAll(() => host.stop())

const call = async (name: string, event: unknown) => host.invoke(name, JSON.stringify(event))
const result = (outcome: Outcome): Record<string, unknown> => {
  expect(outcome).toMatchObject({ ok: true })
  return outcome.ok ? JSON.parse(outcome.result) : {}
}

describe('a function', () => {
  test('runs with its own environment and context, by name or by ARN', async () => {
    const answer = result(await call('arn:one', { a: 'ñ\ud800' }))
    expect(answer).toMatchObject({ env: 'one', name: 'stage-one', echo: { a: 'ñ\ud800' } })
    expect(answer['home']).toBeUndefined()
    expect(Number(answer['left'])).toBeLessThanOrEqual(400)
    expect(result(await call('stage-one', {}))['count']).toBe(Number(answer['count']) + 1)
  })

  test('sees only the moved clock', async () => {
    new Float64Array(clock)[0] = 86_400_000
    const before = Date.now() + 86_400_000
    const answer = result(await call('one', {}))
    new Float64Array(clock)[0] = 0
    for (const time of [
      answer['now'],
      answer['made'],
      answer['later'],
      Date.parse(String(answer['text'])) + 999,
    ]) {
      expect(Number(time)).toBeGreaterThanOrEqual(before)
    }
    expect(answer).toMatchObject({ fixed: '1970-01-01T00:00:00.000Z', isDate: true })
    expect(Number(result(await call('one', {}))['now'])).toBeLessThan(before)
  })

  test('fails with its own error', async () => {
    expect(await call('one', { fail: true })).toMatchObject({
      ok: false,
      failure: { errorType: 'TypeError', errorMessage: 'no' },
    })
  })

  test('is terminated with all its invocations after its timeout, and starts again', async () => {
    const both = await Promise.all([call('one', { wait: 5000 }), call('one', { wait: 5000 })])
    for (const outcome of both)
      expect(outcome).toMatchObject({ ok: false, failure: { errorType: 'Sandbox.Timedout' } })
    expect(result(await call('one', {}))['count']).toBe(1)
  })

  test('fails when it is killed or crashes, and starts again', async () => {
    await host.warm('slow')
    const waiting = call('slow', { wait: 60_000 })
    expect(host.list().find(({ name }) => name === 'slow')).toMatchObject({ running: true })
    await new Promise((resolve) => setImmediate(resolve))
    expect(host.kill('slow')).toBe(true)
    expect(await waiting).toMatchObject({ ok: false, failure: { errorType: 'Runtime.ExitError' } })
    expect(await call('slow', { crash: true, wait: 60_000 })).toMatchObject({
      ok: false,
      failure: { errorType: 'Runtime.ExitError' },
    })
    expect(result(await call('slow', {}))['count']).toBe(1)
    expect(host.kill('nobody')).toBe(false)
  })

  test('is initialising until its code, including top-level awaits, has loaded', async () => {
    expect(host.isStarting('awaiting')).toBe(false)
    const loading = host.warm('awaiting')
    expect(host.isStarting('awaiting')).toBe(true)
    await loading
    expect(host.isStarting('awaiting')).toBe(false)
    expect(host.isStarting('nobody')).toBe(false)
  })

  test('that cannot be loaded reports why', async () => {
    expect(await call('bad', {})).toMatchObject({ ok: false, failure: { errorType: 'RangeError' } })
    expect(await call('none', {})).toMatchObject({
      ok: false,
      failure: { errorMessage: 'nothing is undefined or not exported' },
    })
    expect(await call('nobody', {})).toMatchObject({
      ok: false,
      failure: { errorType: 'ResourceNotFoundException' },
    })
  })

  test('writes its log to a file', async () => {
    result(await call('one', { log: 'a line of log' }))
    result(await call('one', {}))
    expect(readFileSync(join(folder, 'one.log'), 'utf8')).toContain('a line of log\n')
  })
})

test('an idle worker stops, a warmed one does not, and the next use starts a new one', async () => {
  const idle = startFunctionHost(
    join(folder, 'worker.mjs'),
    [specOf('used'), specOf('warmed')],
    () => ({}),
    clock,
    (name) => join(folder, `${name}.log`),
    { afterMs: 1, lookEveryMs: 5 },
  )
  await idle.warm('warmed')
  await idle.invoke('used', '{}')
  const running = () => idle.list().flatMap((item) => (item.running ? [item.name] : []))
  await expect.poll(running).toEqual(['warmed'])
  expect(result(await idle.invoke('used', '{"wait":100}'))).toMatchObject({ count: 1 })
  idle.stop()
})

test('a log above its maximum size is rotated', () => {
  const path = join(folder, 'turning.log')
  const log = openLog(path, 10)
  log.write('0123456789a')
  log.write('b')
  log.close()
  log.write('too late')
  expect(readFileSync(`${path}.1`, 'utf8')).toBe('0123456789a')
  expect(statSync(path).size).toBe(1)
})

describe('asynchronous invocation', () => {
  const setUp = (outcomes: Outcome[], file: string | null = null) => {
    const sent: string[] = []
    const lost: [string, string][] = []
    let stopped = false
    const later = asyncInvoker({
      functions: [specOf('one', { deadLetterArn: 'queue' })],
      invoke: (_arn, event) => {
        sent.push(event)
        return Promise.resolve(outcomes[sent.length - 1] ?? { ok: true, requestId: 'r', result: 'null' })
      },
      giveUp: (queue, event) => void lost.push([queue, event]),
      now: () => new Date(),
      wait: () => Promise.resolve(),
      stopped: () => stopped,
      file,
    })
    return { later, sent, lost, stop: () => void (stopped = true) }
  }
  const failed: Outcome = { ok: false, requestId: 'r', failure: { errorType: 'E', errorMessage: '' } }

  test('retries twice, then sends the event to the dead-letter queue', async () => {
    const run = setUp([failed, failed, failed])
    await run.later.submit('arn:one', 'e').done
    expect(run.sent).toEqual(['e', 'e', 'e'])
    expect(run.lost).toEqual([['queue', 'e']])
  })

  test('stops after the first success', async () => {
    const run = setUp([failed])
    await run.later.submit('arn:one', 'e').done
    expect(run).toMatchObject({ sent: ['e', 'e'], lost: [] })
  })

  test('the next run delivers accepted events that were not finished, and no others', async () => {
    const file = join(folder, 'accepted.jsonl')
    const first = setUp([], file)
    await first.later.submit('arn:one', 'done').done
    first.stop()
    await first.later.submit('arn:one', 'left').done
    first.later.close()
    const second = setUp([], file)
    second.later.resume()
    await expect.poll(() => second.later.pending()).toEqual([])
    expect(second.sent).toEqual(['left'])
  })
})
