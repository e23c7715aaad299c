import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextMonth } from '../../../functions/platform/calendar/draw-months.ts'
import { type Group, groupState, participantsOf, withSealed } from '../../../functions/groups/group/group.ts'
import { retryOnConflictWith } from '../../../functions/platform/retry/retry-on-conflict.ts'
import { joinGroup } from '../../../functions/groups/membership/join-group.ts'
import { leaveGroup } from '../../../functions/groups/membership/leave-group.ts'
import { membershipChanges } from '../../../functions/groups/membership/membership-changes.ts'
import type { MembershipPorts } from '../../../functions/groups/membership/membership-ports.ts'
import { DomainError } from '../../../functions/platform/errors/errors.ts'

const groupIds = ['norte', 'centro', 'sur']
const dealerIds = Array.from({ length: 16 }, (_, index) => `d-${index + 1}`)

type Note = { groupId: string; active: boolean }
type Draw = { month: string; holders: ReadonlyMap<number, string>; decided: boolean }

const founded = (groupId: string): Group => ({
  groupId,
  name: groupId,
  monthlyDiscount: { amount: '300.00', currency: 'EUR' },
  revision: 1,
  putBy: 'test',
  firstMonth: '2026-01',
  createdAt: '2026-01-01T00:00:00.000Z',
  places: [],
  lastSealed: null,
  n: 1,
})

/** Groups, dealers and draws in memory, with the same write conditions as the table. */
const groupDoubles = () => {
  const groups = new Map(groupIds.map((groupId) => [groupId, founded(groupId)]))
  const dealers = new Map(dealerIds.map((dealerId): [string, { group?: Note }] => [dealerId, {}]))
  const left = new Set<string>()
  const draws = new Map<string, Draw[]>(groupIds.map((groupId) => [groupId, []]))

  const mayChange = (groupId: string, { dealerId, change }: ReturnType<typeof membershipChanges>[number]) => {
    const dealer = dealers.get(dealerId)
    return change === 'joins' ? dealer && !dealer.group : dealer?.group?.groupId === groupId
  }
  const ports: MembershipPorts = {
    groups: {
      get: async (groupId) => groups.get(groupId),
      change: async (before, after) => {
        const { groupId } = before
        const changes = membershipChanges(before, after)
        if (groups.get(groupId)?.n !== before.n) return false
        if (!changes.every((change) => mayChange(groupId, change))) return false
        groups.set(groupId, { ...after, n: before.n + 1 })
        for (const { dealerId, change, active } of changes)
          dealers.set(dealerId, change === 'leaves' ? {} : { group: { groupId, active } })
        return true
      },
    },
    dealers: {
      get: async (dealerId) => {
        const dealer = dealers.get(dealerId)
        return (
          dealer && {
            ...dealer,
            content: { zone: 'Europe/Madrid', ...(left.has(dealerId) && { endsAt: '2026-11-20' }) },
          }
        )
      },
    },
    clock: () => new Date('2026-11-20T10:00:00Z'),
    retryOnConflict: retryOnConflictWith({
      sleep: () => new Promise((resolve) => setImmediate(resolve)),
      random: () => 0,
      passedMs: () => 0,
    }),
  }

  /** Seals the next month of a group, as the draws do: held with five or more participants. */
  const seal = (groupId: string) => {
    const group = groups.get(groupId) ?? founded(groupId)
    const month = group.lastSealed ? nextMonth(group.lastSealed.month) : group.firstMonth
    const holders = new Map(participantsOf(group).map(({ number, dealerId }) => [number, dealerId]))
    const held = holders.size >= 5
    groups.set(groupId, { ...withSealed(group, { month, commitment: month, held }), n: group.n + 1 })
    draws.get(groupId)?.push({ month, holders, decided: !held })
  }
  /** Decides all undecided draws of a group. */
  const decide = (groupId: string) => {
    for (const draw of draws.get(groupId) ?? []) draw.decided = true
    const group = groups.get(groupId)
    if (group?.lastSealed)
      groups.set(groupId, { ...group, concludedThrough: group.lastSealed.month, n: group.n + 1 })
  }
  return { groups, dealers, left, draws, ports, seal, decide }
}
type GroupDoubles = ReturnType<typeof groupDoubles>

const checkInvariants = ({ groups, dealers, draws }: GroupDoubles) => {
  const memberOf = new Map<string, string>()
  for (const [groupId, group] of groups) {
    const numbers = group.places.map(({ number }) => number)
    expect(new Set(numbers).size).toBe(numbers.length)
    for (const number of numbers) expect(number >= 1 && number <= 10).toBe(true)
    for (const { number, dealerId } of participantsOf(group)) {
      expect(memberOf.has(dealerId)).toBe(false)
      memberOf.set(dealerId, groupId)
      expect(dealers.get(dealerId)?.group).toEqual({ groupId, active: groupState(group) === 'active' })
      for (const draw of draws.get(groupId)?.filter(({ decided }) => !decided) ?? [])
        expect(draw.holders.get(number) ?? dealerId).toBe(dealerId)
    }
  }
  for (const [dealerId, { group }] of dealers) expect(group?.groupId).toBe(memberOf.get(dealerId))
}

const aGroup = fc.constantFrom(...groupIds)
const aDealer = fc.constantFrom(...dealerIds)
const aMove = fc.record({
  kind: fc.constantFrom('join' as const, 'join' as const, 'leave' as const),
  groupId: aGroup,
  dealerId: aDealer,
})
const aTurn = fc.oneof(
  { weight: 4, arbitrary: fc.array(aMove, { minLength: 1, maxLength: 12 }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('seal' as const), groupId: aGroup }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('decide' as const), groupId: aGroup }) },
)

describe('joins and leaves', () => {
  it('preserve all invariants, in any order, simultaneous or not, between any seals and decisions', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aTurn, { maxLength: 30 }), async (turns) => {
        const doubles = groupDoubles()
        const [join, leave] = [joinGroup(doubles.ports), leaveGroup(doubles.ports)]
        for (const turn of turns) {
          if (Array.isArray(turn)) {
            const moves = turn.map(({ kind, groupId, dealerId }) =>
              kind === 'join' ? join(groupId, dealerId) : leave(groupId, dealerId),
            )
            for (const move of await Promise.allSettled(moves))
              if (move.status === 'rejected') expect(move.reason).toBeInstanceOf(DomainError)
          } else if (turn.kind === 'seal') doubles.seal(turn.groupId)
          else doubles.decide(turn.groupId)
          checkInvariants(doubles)
        }
      }),
      { numRuns: 300 },
    )
  })
})

/** Doubles in which group `norte` has the first dealers, up to this number. */
const doublesWith = async (participants: number) => {
  const doubles = groupDoubles()
  const [join, leave] = [joinGroup(doubles.ports), leaveGroup(doubles.ports)]
  for (const dealerId of dealerIds.slice(0, participants)) await join('norte', dealerId)
  return { ...doubles, join, leave }
}

describe('joining', () => {
  it('returns the lowest free number, and the same number when repeated', async () => {
    const { join, leave } = await doublesWith(6)
    await leave('norte', 'd-2')
    expect(await join('norte', 'd-7')).toEqual({ status: 201, participationNumber: 2 })
    expect(await join('norte', 'd-7')).toEqual({ status: 200, participationNumber: 2 })
    expect(await join('norte', 'd-8')).toEqual({ status: 201, participationNumber: 7 })
  })

  it('is rejected for an unknown dealer or group, a second group and a full group', async () => {
    const { join } = await doublesWith(10)
    await expect(join('nowhere', 'd-11')).rejects.toMatchObject({ code: 'not-found' })
    await expect(join('norte', 'nobody')).rejects.toMatchObject({ code: 'not-found' })
    await expect(join('sur', 'd-1')).rejects.toMatchObject({ code: 'already-in-a-group' })
    await expect(join('norte', 'd-11')).rejects.toMatchObject({ code: 'group-full' })
  })

  it('is rejected for a dealer that has left; one that is in a group stays until staff take it out', async () => {
    const { left, ports } = groupDoubles()
    const [groupId, dealerId] = [groupIds[0] ?? '', dealerIds[0] ?? '']
    await joinGroup(ports)(groupId, dealerId)
    left.add(dealerId).add(dealerIds[1] ?? '')
    expect(await joinGroup(ports)(groupId, dealerId)).toMatchObject({ status: 200 })
    await expect(joinGroup(ports)(groupId, dealerIds[1] ?? '')).rejects.toMatchObject({
      code: 'dealer-left',
      extra: { since: '2026-11-20' },
    })
  })

  it('waits for a number that an undecided draw holds', async () => {
    const { join, leave, seal, decide, groups } = await doublesWith(10)
    seal('norte')
    await leave('norte', 'd-4')
    await expect(join('norte', 'd-11')).rejects.toMatchObject({
      code: 'no-number-until',
      extra: { until: '2026-02-01T11:00:00.000Z' },
    })
    await expect(join('norte', 'd-4')).rejects.toMatchObject({ code: 'no-number-until' })
    decide('norte')
    expect(await join('norte', 'd-11')).toEqual({ status: 201, participationNumber: 4 })
    expect(groups.get('norte')?.places).toHaveLength(10)
  })

  it('again after leaving a sealed draw gets a number other than the one that the draw holds', async () => {
    const { join, leave, seal } = await doublesWith(6)
    seal('norte')
    await leave('norte', 'd-4')
    expect(await join('norte', 'd-4')).toEqual({ status: 201, participationNumber: 7 })
  })
})

describe('leaving', () => {
  it('frees a number immediately unless an undecided draw was sealed with it', async () => {
    const { leave, seal, decide, groups } = await doublesWith(6)
    seal('norte')
    await leave('norte', 'd-1')
    expect(groups.get('norte')?.places.map(({ number }) => number)).toContain(1)
    decide('norte')
    await leave('norte', 'd-2')
    expect(groups.get('norte')?.places.map(({ number }) => number)).toEqual([3, 4, 5, 6])
  })

  it('again changes nothing, and is rejected for an unknown group', async () => {
    const { leave, groups } = await doublesWith(5)
    await leave('norte', 'd-1')
    const after = groups.get('norte')
    expect(await leave('norte', 'd-1')).toBe(true)
    expect(groups.get('norte')).toBe(after)
    await expect(leave('nowhere', 'd-1')).rejects.toMatchObject({ code: 'not-found' })
  })
})
