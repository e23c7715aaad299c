import { describe, expect, it } from 'vitest'
import { createFaults } from '../../../local/engines/front/faults.ts'

const call = (rest: object = {}) => ({
  service: 'ses' as const,
  action: 'SendRawEmail',
  principal: 'alerts-on-problem',
  body: () => 'To: jefe@taller.example',
  ...rest,
})

describe('faults', () => {
  it.each([
    ['an unknown service', { service: 'sns', error: 'fail' }],
    ['an unknown field', { service: 'ses', error: 'fail', often: true }],
    ['a rate over 1', { service: 'ses', error: 'fail', rate: 1.1 }],
    ['a count of none', { service: 'ses', error: 'fail', count: 0 }],
    ['a misspelt error', { service: 'ses', error: 'lost-anwser' }],
    ['no error', { service: 'ses' }],
    ['no object', 'fail'],
  ])('rejects %s', (_, json) => {
    expect(() => createFaults().addFault(json)).toThrow()
  })

  it('affect every action without limit by default', () => {
    const faults = createFaults()
    const { id } = faults.addFault({ service: 'ses', error: 'fail' })
    expect(faults.listFaults()).toEqual([{ id, service: 'ses', action: '*', error: 'fail', rate: 1 }])
    for (let n = 0; n < 3; n++) expect(faults.pick(call())?.id).toBe(id)
    expect(faults.pick(call({ service: 'dynamodb' }))).toBeUndefined()
    expect(faults.removeFault(id)).toBe(true)
    expect(faults.removeFault(id)).toBe(false)
    expect(faults.pick(call())).toBeUndefined()
  })

  it('count down and show what is left', () => {
    const faults = createFaults()
    faults.addFault({ service: 'ses', error: 'fail', count: 2 })
    expect(faults.pick(call())).toBeDefined()
    expect(faults.listFaults()[0]?.count).toBe(1)
    expect(faults.pick(call())).toBeDefined()
    expect(faults.listFaults()).toEqual([])
    expect(faults.pick(call())).toBeUndefined()
  })

  it('occur at their rate, and count only when they occur', () => {
    const numbers = [0.49, 0.5, 0.9, 0.1]
    const faults = createFaults(() => numbers.shift() ?? 1)
    faults.addFault({ service: 'ses', error: 'fail', rate: 0.5, count: 2 })
    expect([1, 2, 3, 4].map(() => faults.pick(call()) !== undefined)).toEqual([true, false, false, true])
    expect(faults.listFaults()).toEqual([])
  })

  it('never occur at a rate of 0', () => {
    const faults = createFaults(() => 0)
    faults.addFault({ service: 'ses', error: 'fail', rate: 0 })
    expect(faults.pick(call())).toBeUndefined()
  })

  it('match by action, body and function', () => {
    const faults = createFaults()
    faults.addFault({
      service: 'ses',
      action: 'SendRawEmail',
      error: 'fail',
      match: 'jefe@taller.example',
      function: 'alerts-on-problem',
    })
    expect(faults.pick(call({ action: 'SendEmail' }))).toBeUndefined()
    expect(faults.pick(call({ body: () => 'To: other' }))).toBeUndefined()
    expect(faults.pick(call({ principal: 'alerts-on-sweep' }))).toBeUndefined()
    expect(faults.pick(call())).toBeDefined()
  })

  it('do not affect the operator unless it is named', () => {
    const faults = createFaults()
    faults.addFault({ service: 'ses', error: 'fail' })
    expect(faults.pick(call({ principal: 'operator' }))).toBeUndefined()
    faults.addFault({ service: 'ses', error: 'fail', function: 'operator' })
    expect(faults.pick(call({ principal: 'operator' }))).toBeDefined()
  })
})
