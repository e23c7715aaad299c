import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { beaconChains } from '../../../functions/draws/record/beacon-chains.ts'
import { fetchRound } from '../../../functions/draws/deciding/fetch-round.ts'
import { startBeacon } from '../../../local/beacon/start-beacon.ts'
import { createFaults } from '../../../local/engines/front/faults.ts'
import { captureLog } from '../../support/running/captured-log.ts'

const chain = beaconChains['local-test']
const now = new Date((chain.genesisSeconds + 3 * 1000) * 1000)
const round = 900

let faults: ReturnType<typeof createFaults>
let beacon: Awaited<ReturnType<typeof startBeacon>>
let captured: ReturnType<typeof captureLog>
const struck: unknown[] = []
beforeEach(async () => {
  captured = captureLog()
  faults = createFaults()
  struck.length = 0
  beacon = await startBeacon({
    clock: () => now,
    faults,
    log: (event, fields) => void struck.push([event, fields]),
  })
})
afterEach(async () => {
  captured.restore()
  await beacon.stop()
})

const ask = () => fetchRound({ relays: [beacon.url], chain, timeoutMs: 300 })(round)
const reasons = () =>
  captured.lines.flatMap((line) => {
    const { event, reason }: Record<string, unknown> = JSON.parse(line)
    return event === 'relay-refused' ? [reason] : []
  })

describe('failing beacon relays', () => {
  test.each([
    ['fail', 'status-500'],
    ['throttle', 'status-429'],
    ['refuse', 'status-403'],
    ['timeout', 'slow'],
    ['lost-answer', 'unreachable'],
    ['wrong-signature', 'wrong-signature'],
  ])('%s: the round is unavailable with the reason %s until the fault ends', async (error, reason) => {
    faults.addFault({ service: 'beacon', error, count: 1 })
    expect(await ask()).toBeNull()
    expect(reasons()).toEqual([reason])
    expect(struck).toEqual([['fault', { service: 'beacon', error, path: `/${chain.hash}/public/${round}` }]])
    expect(await ask()).not.toBeNull()
  })

  test('can fail for a single round', async () => {
    faults.addFault({ service: 'beacon', error: 'fail', match: '/public/901' })
    expect(await ask()).not.toBeNull()
    faults.addFault({ service: 'beacon', error: 'fail', match: `/public/${round}` })
    expect(await ask()).toBeNull()
  })

  test('are not affected by faults of other services', async () => {
    for (const service of ['ses', 'dynamodb', 'events']) faults.addFault({ service, error: 'fail' })
    expect(await ask()).not.toBeNull()
  })
})

describe('an invalid fault', () => {
  const invalid = (json: unknown) => {
    try {
      faults.addFault(json)
    } catch (fault) {
      return fault instanceof Error && 'issues' in fault ? fault.issues : fault
    }
    return 'taken'
  }

  test.each([
    ['error', { service: 'beacon', error: 'ThrottlingException' }],
    ['error', { service: 'beacon', error: 'lost' }],
    ['error', { service: 'ses', error: 'wrong-signature' }],
    ['error', { service: 'beacon' }],
    ['action', { service: 'beacon', error: 'fail', action: 'GetRound' }],
    ['function', { service: 'beacon', error: 'fail', function: 'draws-on-decide' }],
    ['service', { service: 'drand', error: 'fail' }],
  ])('is rejected for its %s: %j', (field, json) => {
    expect(invalid(json)).toMatchObject([{ path: [field] }])
    expect(faults.listFaults()).toEqual([])
  })
})
