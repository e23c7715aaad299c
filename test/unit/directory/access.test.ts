import { describe, expect, it } from 'vitest'
import { dealersOfPeople, leftPeople } from '../../../functions/directory/access/open-people-access.ts'
import type { Person } from '../../../functions/directory/people/store/person-item.ts'
import { readMe } from '../../../functions/directory/people/read-me.ts'
import type { Dealer } from '../../../functions/directory/dealers/dealer.ts'
import { dealerContent } from '../../../functions/directory/dealers/dealer.ts'

const person = (dealers: readonly string[]): Person => ({
  personId: 'P-ana',
  subject: 'ana',
  email: 'ana@gredos.example',
  name: 'Ana Prieto',
  dealers: [...dealers],
  revision: 1,
  changedAt: '2026-11-20T10:00:00.000Z',
  changedBy: 'staff:sam',
})

/** A table with one person or none, and a clock, both to change; counts the reads. */
const scene = (stored: Person | undefined) => {
  const state = { stored, now: Date.parse('2026-11-20T10:00:00Z'), reads: 0, gone: '' }
  const dealersOf = dealersOfPeople({
    people: { access: async () => ((state.reads += 1), state.stored) },
    isServed: async (dealerId) => dealerId !== state.gone,
    clock: () => new Date(state.now),
  })
  return { state, dealersOf }
}

describe('for which dealers a person may act', () => {
  it('leaves out one that has left, as soon as the directory says so', async () => {
    const { state, dealersOf } = scene(person(['gredos', 'duero']))
    expect(await dealersOf('ana')).toEqual(['gredos', 'duero'])
    state.gone = 'gredos'
    expect(await dealersOf('ana')).toEqual(['duero'])
  })

  it('is read once a minute', async () => {
    const { state, dealersOf } = scene(person(['gredos']))
    expect(await dealersOf('ana')).toEqual(['gredos'])
    state.now += 59_999
    expect(await dealersOf('ana')).toEqual(['gredos'])
    expect(state.reads).toBe(1)
  })

  it('is known everywhere a minute after a removal, however often they call', async () => {
    const { state, dealersOf } = scene(person(['gredos']))
    await dealersOf('ana')
    state.stored = person([])
    for (let second = 0; second < 60; second += 1) {
      await dealersOf('ana')
      state.now += 1000
    }
    expect(await dealersOf('ana')).toEqual([])
  })

  it('is asked again for somebody who was not there', async () => {
    const { state, dealersOf } = scene(undefined)
    expect(await dealersOf('ana')).toBeUndefined()
    state.stored = person(['gredos'])
    state.now += 1001
    expect(await dealersOf('ana')).toEqual(['gredos'])
  })
})

describe("whether one of Asortis's people has left", () => {
  const staff = person([])
  const scene = (stored: Person | undefined) => {
    const state = { stored, now: Date.parse('2026-11-20T10:00:00Z'), reads: 0 }
    const people = { access: async () => ((state.reads += 1), state.stored) }
    return { state, hasLeft: leftPeople({ people, clock: () => new Date(state.now) }) }
  }

  it('is known within a minute of their removal, for one read a minute', async () => {
    const { state, hasLeft } = scene(staff)
    expect(await hasLeft('sam')).toBe(false)
    state.stored = { ...staff, endedAt: '2026-11-20T10:00:01.000Z' }
    state.now += 59_999
    expect(await hasLeft('sam')).toBe(false)
    expect(state.reads).toBe(1)
    state.now += 1
    expect(await hasLeft('sam')).toBe(true)
  })

  it('is false for somebody who was never written down, also for one read a minute', async () => {
    const { state, hasLeft } = scene(undefined)
    for (let each = 0; each < 5; each += 1) expect(await hasLeft('sam')).toBe(false)
    expect(state.reads).toBe(1)
  })
})

describe('who is signed in', () => {
  const dealerNamed = (dealerId: string, name: string): Dealer => ({
    ...dealerContent.parse({ name, brands: ['seat'], alertRecipients: [] }),
    dealerId,
  })
  const known = new Map([
    ['gredos', dealerNamed('gredos', 'Talleres Gredos')],
    ['ribera', dealerNamed('ribera', 'Automóviles Ribera')],
  ])
  const me = (stored: Person | undefined) =>
    readMe({
      people: {
        access: async (subject) => (subject === 'ana' ? stored : undefined),
        get: async (personId) => (personId === 'P-ana' ? stored : undefined),
      },
      directory: { dealer: async (dealerId) => known.get(dealerId) },
    })

  it("sees a dealer's person with the dealers by name, without those that are gone", async () => {
    const caller = { audience: 'dealer', id: 'dealer:ana', dealerIds: ['gredos'] } as const
    expect(await me(person(['gredos', 'gone', 'ribera']))(caller)).toEqual({
      audience: 'dealer',
      name: 'Ana Prieto',
      dealers: [
        { dealerId: 'ribera', name: 'Automóviles Ribera', zone: 'Europe/Madrid', language: 'es' },
        { dealerId: 'gredos', name: 'Talleres Gredos', zone: 'Europe/Madrid', language: 'es' },
      ],
    })
  })

  it("sees one of Asortis's people, named or not, with no dealers", async () => {
    const caller = { audience: 'staff', id: 'staff:ana' } as const
    expect(await me(person([]))(caller)).toEqual({ audience: 'staff', name: 'Ana Prieto', dealers: [] })
    expect(await me(undefined)(caller)).toEqual({ audience: 'staff', name: null, dealers: [] })
  })

  it('is a person', async () => {
    await expect(me(undefined)({ audience: 'machine', id: 'machine:x' })).rejects.toMatchObject({
      error: { code: 'forbidden' },
    })
  })
})
