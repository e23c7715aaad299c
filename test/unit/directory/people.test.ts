import { beforeEach, describe, expect, it } from 'vitest'
import { addPerson } from '../../../functions/directory/people/add-person.ts'
import { removePerson } from '../../../functions/directory/people/remove-person.ts'
import { updatePerson } from '../../../functions/directory/people/update-person.ts'
import { resetSecondFactor } from '../../../functions/directory/people/reset-second-factor.ts'
import type { Person } from '../../../functions/directory/people/store/person-item.ts'
import type { PersonChange } from '../../../functions/directory/people/store/person-changes.ts'
import type { SecondFactorReset } from '../../../functions/directory/people/store/reset-store.ts'
import type { PrivacyPeople } from '../../../functions/directory/rights/privacy-people.ts'
import type { Dealer } from '../../../functions/directory/dealers/dealer.ts'
import { dealerContent } from '../../../functions/directory/dealers/dealer.ts'
import type { NewMail } from '../../../functions/mails/mail/mail.ts'
import { DomainError, platformErrors } from '../../../functions/platform/errors/errors.ts'
import type { DealersUsers, PoolUser } from '../../../functions/platform/users/users.ts'

const dealer: Dealer = {
  ...dealerContent.parse({
    name: 'Talleres',
    brands: ['seat'],
    alertRecipients: [{ email: 'gerencia@gredos.example', kinds: ['after-service'], level: 2 }],
  }),
  dealerId: 'gredos',
}
const email = 'ana@gredos.example'

/** A pool and a table in memory, which stop answering at the n-th write. */
const world = () => {
  const users = new Map<string, PoolUser & { dealer: boolean; staff: boolean }>()
  const people = new Map<string, Person>()
  const resets = new Map<string, SecondFactorReset>()
  const privacy = new Map<string, PrivacyPeople>()
  const mails: NewMail[] = []
  const state = { writesLeft: Infinity, subjects: 0, ids: 0, invitations: 0 }
  const write = () => {
    if (state.writesLeft-- <= 0) throw new DomainError(platformErrors.unavailable)
  }
  const bySubject = (subject: string) => [...users].find(([, user]) => user.subject === subject)?.[0] ?? ''
  const change = (address: string, to: Partial<PoolUser & { dealer: boolean }>) => {
    const user = users.get(address)
    if (user) users.set(address, { ...user, ...to })
  }
  const pool: DealersUsers = {
    find: async (address) => users.get(address),
    ensure: async (address) => {
      const found = users.get(address)
      if (found) return found
      write()
      const subject = `sub-${(state.subjects += 1)}`
      const made = { subject, state: 'invited' as const, dealer: false, staff: false }
      users.set(address, made)
      return made
    },
    isOnlyDealers: async (subject) => users.get(bySubject(subject))?.staff !== true,
    admit: async ({ subject, state: before }) => {
      write()
      change(bySubject(subject), { dealer: true, ...(before === 'disabled' && { state: 'active' }) })
    },
    invite: async (address) => {
      write()
      if (users.get(address)?.state !== 'invited') return false
      state.invitations += 1
      return true
    },
    remove: async (subject) => {
      write()
      users.delete(bySubject(subject))
    },
    lockOut: async (address) => {
      write()
      change(address, { state: 'disabled' })
    },
  }
  const ports = {
    users: pool,
    people: {
      get: async (personId: string) => people.get(personId),
      withEmail: async (address: string) => [...people.values()].find((one) => one.email === address),
      write: async ({ before, after, privacy: role, mails: told = [] }: PersonChange) => {
        write()
        if (role)
          privacy.set(role.dealerId ?? '', { people: role.people, revision: role.before.revision + 1 })
        mails.push(...told)
        const stored = { ...after, revision: (before?.revision ?? 0) + 1 }
        people.set(after.personId, stored)
        return stored
      },
    },
    privacy: { get: async (dealerId: string) => privacy.get(dealerId) ?? { people: [], revision: 0 } },
    resets: {
      newest: async () => [...resets.values()],
      record: async (_: string, reset: SecondFactorReset) => {
        write()
        resets.set(reset.resetId, reset)
      },
      finish: async (_: string, reset: SecondFactorReset, doneAt: string) => {
        write()
        resets.set(reset.resetId, { ...reset, doneAt })
      },
    },
    directory: {
      dealer: async (dealerId: string) => (dealerId === 'nowhere' ? undefined : { ...dealer, dealerId }),
    },
    clock: () => new Date('2026-11-20T10:00:00Z'),
    newId: () => `P-${(state.ids += 1)}`,
    retryOnConflict: async <T>(attempt: () => Promise<T | undefined>) => {
      const result = await attempt()
      if (result === undefined) throw new Error('conflict')
      return result
    },
  }
  /** Who gets in: a user who can sign in as a dealer's person, and whom the table lets act for a dealer. */
  const admitted = () =>
    [...people.values()].filter(
      ({ email: address, subject, dealers }) =>
        dealers.length > 0 && users.get(address)?.subject === subject && users.get(address)?.dealer,
    ).length
  return { ports, state, users, people, resets, mails, admitted }
}

let at: ReturnType<typeof world>
beforeEach(() => {
  at = world()
})
const add = (dealerId = 'gredos', address = email) =>
  addPerson(at.ports)({ dealerId, email: address, name: 'Ana Prieto', by: 'staff:sam' })
const remove = (personId: string, dealerId = 'gredos') =>
  removePerson(at.ports)({ personId, dealerId, by: 'staff:sam' })
const reset = (personId: string, reason = 'Teléfono nuevo') =>
  resetSecondFactor(at.ports)({ personId, dealerId: 'gredos', reason, by: 'staff:sam', key: 'k' })

/** Interrupts an action at each of its writes in turn, in a new world each time, and repeats it. */
const interrupted = async (
  prepare: () => Promise<string>,
  act: (personId: string) => Promise<unknown>,
  check: (personId: string) => void,
) => {
  for (let writes = 0; ; writes += 1) {
    at = world()
    const personId = await prepare()
    at.state.writesLeft = writes
    const stopped = await act(personId).then(
      () => false,
      () => true,
    )
    check(personId)
    at.state.writesLeft = Infinity
    if (!stopped) return writes
    await act(personId)
    check(personId)
  }
}

describe('adding a person', () => {
  it('makes one person of an address, whatever its case and for however many dealers, and invites once', async () => {
    const first = await add()
    expect(first).toMatchObject({ status: 201, person: { email, dealers: ['gredos'] } })
    expect((await add('gredos', 'Ana@Gredos.example')).status).toBe(200)
    const second = await add('ribera', 'ANA@gredos.example')
    expect(second).toMatchObject({ status: 201, person: { dealers: ['gredos', 'ribera'] } })
    expect(second.person.personId).toBe(first.person.personId)
    expect([at.users.size, at.people.size, at.state.invitations]).toEqual([1, 1, 1])
  })

  it('completes itself wherever it was interrupted, and never lets in anybody whom the table does not show', async () => {
    const writes = await interrupted(
      async () => '',
      () => add(),
      () => expect(at.admitted()).toBe([...at.people.values()].length),
    )
    expect(writes).toBe(5)
    expect([at.users.size, at.people.size, at.state.invitations]).toEqual([1, 1, 1])
  })

  it("refuses one of Asortis's own people, an unknown dealer and a fifty-first one", async () => {
    at.users.set(email, { subject: 'sub-s', state: 'active', dealer: false, staff: true })
    await expect(add()).rejects.toMatchObject({ error: { code: 'belongs-to-asortis' } })
    at.users.clear()
    await expect(add('nowhere')).rejects.toMatchObject({ error: { code: 'not-found' } })
    expect(at.users.size).toBe(0)
    for (let number = 1; number <= 50; number += 1) await add(`d-${number}`)
    await expect(add('d-51')).rejects.toMatchObject({ error: { code: 'too-many-dealers' } })
  })
})

describe('removing a person', () => {
  it('ends the sign-in with the last dealer only, and completes itself when interrupted', async () => {
    const { personId } = (await add()).person
    await add('ribera')
    await remove(personId)
    expect(at.users.get(email)?.state).toBe('invited')
    await expect(remove(personId)).rejects.toMatchObject({ error: { code: 'not-found' } })
    await remove(personId, 'ribera')
    expect(at.users.get(email)?.state).toBe('disabled')

    await interrupted(
      async () => (await add()).person.personId,
      (id) => remove(id),
      (id) =>
        expect(at.people.get(id)?.dealers.length === 0 || at.users.get(email)?.state === 'invited').toBe(
          true,
        ),
    )
    expect(at.users.get(email)?.state).toBe('disabled')
  })

  it('can be undone: the same person gets in again', async () => {
    const { personId } = (await add()).person
    at.users.set(email, { subject: 'sub-1', state: 'active', dealer: true, staff: false })
    await remove(personId)
    expect((await add()).person).toMatchObject({ personId, dealers: ['gredos'] })
    expect(at.users.get(email)?.state).toBe('active')
  })
})

describe('resetting a second factor', () => {
  it('gives the person a new user, wherever it was interrupted, and is recorded once', async () => {
    const writes = await interrupted(
      async () => (await add()).person.personId,
      (id) => reset(id),
      () => expect(at.admitted()).toBeLessThanOrEqual(1),
    )
    expect(writes).toBe(9)
    const [person] = [...at.people.values()]
    expect(person).toMatchObject({ subject: 'sub-2', dealers: ['gredos'], formerSubject: undefined })
    expect(at.users.get(email)).toMatchObject({ subject: 'sub-2', state: 'invited' })
    expect([...at.resets.values()]).toMatchObject([
      { by: 'staff:sam', reason: 'Teléfono nuevo', from: 'sub-1', doneAt: '2026-11-20T10:00:00.000Z' },
    ])
  })

  it('is not another one under the same key', async () => {
    const { personId } = (await add()).person
    const done = await reset(personId)
    expect(await reset(personId)).toEqual(done)
    await expect(reset(personId, 'Otra cosa')).rejects.toMatchObject({
      error: { code: 'idempotency-key-reused' },
    })
    expect(at.state.subjects).toBe(2)
  })
})

describe('the role privacy', () => {
  const setRoles = (personId: string, ...roles: 'privacy'[]) =>
    updatePerson(at.ports)({ personId, dealerId: 'gredos', roles, ifMatch: 'any', by: 'staff:sam' })
  const holders = async () => (await at.ports.privacy.get('gredos')).people

  it('is given and taken, but never from the last one, nor with their access', async () => {
    const ana = (await add()).person.personId
    const eva = (await add('gredos', 'eva@gredos.example')).person.personId
    expect((await setRoles(ana, 'privacy')).privacyOf).toEqual(['gredos'])
    const last = { error: { code: 'last-privacy-person' } }
    await expect(setRoles(ana)).rejects.toMatchObject(last)
    await expect(remove(ana)).rejects.toMatchObject(last)
    expect(at.people.get(ana)).toMatchObject({ dealers: ['gredos'], privacyOf: ['gredos'] })
    await setRoles(eva, 'privacy')
    await remove(ana)
    expect(at.people.get(ana)).toMatchObject({ dealers: [], privacyOf: [] })
    expect(await holders()).toEqual([eva])
  })

  it('is told of once, and does not change with a name', async () => {
    const { personId } = (await add()).person
    await setRoles(personId, 'privacy')
    at.mails.length = 0
    await setRoles(personId, 'privacy')
    await updatePerson(at.ports)({ personId, dealerId: 'gredos', name: 'A.', ifMatch: 'any', by: 's' })
    expect(at.mails).toEqual([])
    expect(await holders()).toEqual([personId])
    expect(at.people.get(personId)).toMatchObject({ name: 'A.', privacyOf: ['gredos'] })
  })

  it('has at most twenty people', async () => {
    for (let number = 0; number < 20; number += 1)
      await setRoles((await add('gredos', `p${number}@gredos.example`)).person.personId, 'privacy')
    const { personId } = (await add()).person
    await expect(setRoles(personId, 'privacy')).rejects.toMatchObject({
      error: { code: 'too-many-privacy-people' },
    })
  })
})

describe('telling those concerned', () => {
  const kinds = () => at.mails.map(({ kind, to }) => [kind, to.email])
  const both = (kind: string) => [
    [kind, email],
    [kind, 'gerencia@gredos.example'],
  ]
  const told = () => JSON.stringify(at.mails[0]?.document)

  it('tells of each change once, wherever it was interrupted', async () => {
    await interrupted(
      async () => '',
      () => add(),
      () => undefined,
    )
    expect(kinds()).toEqual(both('person-added'))
    for (const [act, kind] of [
      [remove, 'person-removed'],
      [reset, 'second-factor-reset'],
    ] as const) {
      await interrupted(
        async () => {
          const { personId } = (await add()).person
          at.mails.length = 0
          return personId
        },
        act,
        () => undefined,
      )
      expect(kinds()).toEqual(both(kind))
    }
  })

  it('says to somebody who is added how they get in', async () => {
    await add()
    expect(told()).toContain('una contraseña provisional, que caduca')
    at.mails.length = 0
    await add('ribera')
    expect(told()).toContain('la contraseña provisional que ya le enviamos')
    at.mails.length = 0
    at.users.set(email, { subject: 'sub-1', state: 'active', dealer: true, staff: false })
    await add('teide')
    expect(told()).toContain('como siempre')
  })

  it('says to somebody who is removed whether another dealer is left to them', async () => {
    const { personId } = (await add()).person
    await add('ribera')
    at.mails.length = 0
    await remove(personId)
    expect(told()).toContain('Su acceso a otros concesionarios no cambia.')
    at.mails.length = 0
    await remove(personId, 'ribera')
    expect(told()).toContain('Tampoco puede entrar ya')
  })

  it('says nothing of a request that changes nothing, or of a new name', async () => {
    const { personId } = (await add()).person
    at.mails.length = 0
    await add()
    await updatePerson(at.ports)({ personId, dealerId: 'gredos', name: 'A. P.', ifMatch: 'any', by: 's' })
    expect(at.mails).toEqual([])
  })
})
