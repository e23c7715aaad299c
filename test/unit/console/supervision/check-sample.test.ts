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

test('a call that is said to be drawn otherwise than the key draws it is found', async () => {
  const call = { callId: 'call-1', probability: 0.4, u: '60770cbdf2e9', drawn: true }
  const wrong = (changed: Partial<typeof call>) => wrongCalls(key, dealer, [{ ...call, ...changed }])
  expect(await wrong({})).toEqual([])
  expect(await wrong({ drawn: false })).toEqual(['call-1'])
  expect(await wrong({ probability: 0.05 })).toEqual(['call-1'])
  expect(await wrong({ probability: 0.05, drawn: false })).toEqual([])
  expect(await wrong({ u: '000000000000' })).toEqual(['call-1'])
  expect(await wrongCalls(key, 'another', [call])).toEqual(['call-1'])
})
