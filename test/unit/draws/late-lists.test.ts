import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sealedEventOf } from '../../../functions/draws/announcing/announce-events.ts'
import { nextMonth, sealTime } from '../../../functions/platform/calendar/draw-months.ts'
import { sealMonth } from '../../../functions/draws/sealing/seal-month.ts'
import { announceDoubles, asortis } from '../../support/draws/announce-doubles.ts'
import { captureLog } from '../../support/running/captured-log.ts'
import { drawDoubles, endless, groupOf } from '../../support/draws/draw-doubles.ts'

let captured: ReturnType<typeof captureLog>
beforeEach(() => {
  captured = captureLog()
})
afterEach(() => captured.restore())

const groupIds = ['duero', 'ebro', 'tajo']
const minutesBeforeMidnight = (month: string) => new Date(sealTime(month).getTime() + (11 * 60 + 45) * 60_000)

/**
 * The groups whose lists cannot be written in a month; with `ownOnly`, their missed lists can; with `silent`, nothing
 * is announced in that month.
 */
type Failing = { groups: readonly string[]; ownOnly?: boolean; silent?: boolean }

/** Seals and announces some months of three groups with these failures, and decides none of them. */
const someMonths = async (failing: readonly Failing[]) => {
  const draws = drawDoubles()
  for (const groupId of groupIds) draws.groups.put(groupOf(groupId, 5))
  const told = announceDoubles()
  const tellAll = () => {
    for (const month of draws.months.items.values()) told.months.set(month.month, month)
    told.put(...draws.draws.items.values())
    return told.run()
  }
  let month = '2026-11'
  for (const { groups, ownOnly, silent } of failing) {
    const now = month
    const ports = draws.sealPorts()
    const seal: typeof ports.draws.seal = async (draw, group) => {
      if (groups.includes(draw.groupId) && (!ownOnly || draw.month === now))
        throw new Error('cannot be written')
      return ports.draws.seal(draw, group)
    }
    // If every group fails, no run starts at all, as when the schedule is down.
    if (groups.length < groupIds.length) {
      for (const at of [sealTime(month), minutesBeforeMidnight(month)]) {
        draws.set(at)
        await sealMonth({ ...ports, draws: { ...ports.draws, seal } })(sealTime(month), endless)
      }
      if (!silent) await tellAll()
    }
    month = nextMonth(month)
  }
  return { draws, told }
}

const failingMonth = fc.record({ groups: fc.subarray(groupIds), ownOnly: fc.boolean(), silent: fc.boolean() })

test('every list has its event once, whichever groups fail in whichever months, however late it is announced', () =>
  fc.assert(
    fc.asyncProperty(fc.array(failingMonth, { minLength: 1, maxLength: 5 }), async (failing) => {
      const { draws, told } = await someMonths([...failing, { groups: [] }])
      const wanted = [...draws.draws.items.values()].map((draw) => sealedEventOf(draw))
      expect(wanted).toHaveLength(groupIds.length * (failing.length + 1))
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
      expect(told.published.toSorted(byId)).toEqual(wanted.toSorted(byId))
    }),
    { numRuns: 40 },
  ))

test('a group without a list for two months is notified with the next one, as is Asortis', async () => {
  const { draws, told } = await someMonths([{ groups: ['ebro'] }, { groups: ['ebro'] }, { groups: [] }])
  const { missedBefore, list } = draws.draw('ebro', '2027-01')
  expect(missedBefore).toEqual(
    ['2026-11', '2026-12'].map((month) => {
      const { commitment, sealedAt } = draws.draw('ebro', month)
      return { month, commitment, sealedAt }
    }),
  )
  expect(list).not.toContain('missed')
  expect(draws.groups.items.get('ebro')?.lastSealed).not.toHaveProperty('missed')
  const january = told.published.slice(-5).map(({ name, id }) => `${name} ${id}`)
  expect(january).toContain('DrawNotHeld draw/ebro/2026-11/not-held')
  expect(january).toContain('DrawNotHeld draw/ebro/2026-12/not-held')
  // Without the soft line breaks of quoted-printable.
  const text = (raw: string) => raw.replaceAll('=\r\n', '')
  const mails = told.mailer.accepted.filter(({ raw }) =>
    text(raw).includes('En noviembre de 2026 y diciembre'),
  )
  expect(mails.map(({ tags }) => `${tags['draw']} ${tags['kind']}`)).toEqual(
    Array(5).fill('2027-01/ebro sealed'),
  )
  for (const month of ['2026-11', '2026-12', '2027-01']) {
    const one = told.months.get(month)
    if (one) told.months.set(month, { ...one, decidedAt: '2027-02-01T11:05:00.000Z', decided: 0, refused: 0 })
  }
  await told.run()
  const summaries = told.mailer.accepted.filter(({ to }) => to === asortis).map(({ raw }) => text(raw))
  expect(summaries).toHaveLength(3)
  expect(summaries[2]).toContain('Grupo ebro: noviembre de 2026')
  expect(summaries[2]).toContain('Grupo ebro: diciembre de 2026')
  for (const summary of summaries.slice(0, 2)) {
    expect(summary).not.toContain('De meses anteriores')
    expect(summary).toContain('hay que llamarlo.')
  }
  expect(summaries[2]).not.toContain('hay que llamar')
})

test('a month without any list is announced once, as a month of its own', async () => {
  const { told } = await someMonths([{ groups: groupIds }, { groups: [] }])
  const ids = told.published.map(({ id }) => id)
  expect(new Set(ids).size).toBe(6)
  expect(ids).toHaveLength(6)
})

test("a missed list that exists before announcing starts is in one summary only, the next month's", async () => {
  const { told } = await someMonths([{ groups: ['ebro'], silent: true }, { groups: [] }])
  for (const month of [...told.months.values()])
    told.months.set(month.month, { ...month, decidedAt: '2027-01-01T11:05:00.000Z', decided: 0, refused: 0 })
  await told.run()
  const summaries = told.mailer.accepted.filter(({ to }) => to === asortis).map(({ raw }) => raw)
  expect(summaries.map((raw) => raw.includes('- Grupo ebro:'))).toEqual([false, true])
})
