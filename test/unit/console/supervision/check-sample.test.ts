import { expect, test } from 'vitest'
import {
  drawnNumber,
  importKey,
  isCommittedTo,
  wrongCalls,
} from '../../../../console/views/sample/check-sample.ts'

// The vector of the published rules: key bytes 00 to 1f.
const key = Array.from({ length: 32 }, (_, byte) => byte.toString(16).padStart(2, '0')).join('')
const commitment = '630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd'
const dealer = 'talleres-gredos'

test('the published vector holds in the browser’s own cryptography', async () => {
  expect(await isCommittedTo({ key, commitment })).toBe(true)
  expect(await isCommittedTo({ key: key.replace('00', '01'), commitment })).toBe(false)
  const imported = await importKey(key)
  expect(await drawnNumber(imported, dealer, 'call-1')).toBe('60770cbdf2e9')
  expect(await drawnNumber(imported, dealer, 'call-2')).toBe('be6840ef998b')
})

const first = {
  ...{ version: 0, since: null, newOperatorCalls: 100, veryShortSeconds: 45, second: 0.05, outcomes: {} },
  probabilities: {
    ...{ 'new-operator': 0.5, 'open-ended': 0.1, 'very-short': 0.2, 'reserved-mark': 0.2 },
    other: 0.05,
  },
}
const settings = [
  first,
  { ...first, outcomes: { completed: 0.4 }, version: 1, since: '2026-11-10T00:00:00.000Z' },
]

test('a call that is said to be drawn otherwise than the key draws it, or with another probability than its own, is found', async () => {
  const call = {
    ...{ callId: 'call-1', receivedAt: '2026-11-20T09:00:00.000Z', operator: 'op-1', settings: 1 },
    ...{ kind: 'after-service' as const, outcome: 'completed' as const, trait: 'other' as const },
    ...{ probability: 0.4, u: '60770cbdf2e9', drawn: true },
  }
  const wrong = (changed: Partial<typeof call>) =>
    wrongCalls(key, dealer, [{ ...call, ...changed }], settings)
  const before = { receivedAt: '2026-11-09T23:59:59.999Z', settings: 0, probability: 0.05, drawn: false }
  expect(await wrong({})).toEqual([])
  expect(await wrong(before)).toEqual([])
  expect(await wrong({ drawn: false })).toEqual(['call-1'])
  expect(await wrong({ probability: 0.05 })).toEqual(['call-1'])
  expect(await wrong({ probability: 0.05, drawn: false })).toEqual(['call-1'])
  expect(await wrong({ ...before, receivedAt: call.receivedAt })).toEqual(['call-1'])
  expect(await wrong({ u: '000000000000' })).toEqual(['call-1'])
  expect(await wrongCalls(key, 'another', [call], settings)).toEqual(['call-1'])
})
