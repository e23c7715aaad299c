import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseRecipients, type Reachability } from '../../../functions/alerts/raising/choose-recipients.ts'
import { escalationPath } from '../../../functions/alerts/raising/escalation-path.ts'
import type { Notice } from '../../../functions/cases/alert/notice.ts'
import { recipientHash } from '../../../functions/platform/mail/recipient-hash.ts'
import { callKinds } from '../../../functions/directory/questionnaires/call-kind.ts'
import type { AlertRecipient } from '../../../functions/directory/dealers/dealer.ts'
import { asortisAddress as asortis } from '../../support/alerts/alert-doubles.ts'

const at = (email: string, level: number, kinds: AlertRecipient['kinds'] = ['after-service']) => ({
  email,
  level,
  kinds,
})

type Path = Parameters<typeof escalationPath>[0]
const levelsOf = (alertRecipients: AlertRecipient[], notice: Notice = 'opened', more: Partial<Path> = {}) =>
  escalationPath({
    dealer: { alertRecipients, zone: 'Europe/Madrid' },
    brand: undefined,
    kind: 'after-service',
    ...{ notice, asked: new Set(), asortis, now: new Date('2026-11-20T10:00:00Z') },
    ...more,
  })

const chosen = (
  recipients: AlertRecipient[],
  notice: Notice = 'opened',
  known: Record<string, Reachability> = {},
  asortisAddress = asortis,
) =>
  chooseRecipients(
    { levels: levelsOf(recipients, notice, { asortis: asortisAddress }) },
    notice,
    new Map(Object.entries(known).map(([email, reachability]) => [recipientHash(email), reachability])),
  ).map((recipient) => recipient.email)

const path = [at('a1', 1), at('b1', 1), at('a2', 2), at('a3', 3), at('other', 1, ['delivery-new'])]

test('chooses everybody on level 1 for the kind of call, and nobody else', () => {
  expect(chosen(path)).toEqual(['a1', 'b1'])
})

test('chooses the next level only when nobody on the level can be reached', () => {
  expect(chosen(path, 'opened', { a1: 'unreachable' })).toEqual(['a1', 'b1'])
  expect(chosen(path, 'opened', { a1: 'unreachable', b1: 'pending' })).toEqual(['a1', 'b1'])
  expect(chosen(path, 'opened', { a1: 'unreachable', b1: 'unreachable' })).toEqual(['a1', 'b1', 'a2'])
})

test('chooses Asortis when the dealer has nobody or nobody can be reached', () => {
  const nobody: Record<string, Reachability> = {
    a1: 'unreachable',
    b1: 'unreachable',
    a2: 'unreachable',
    a3: 'unreachable',
  }
  expect(chosen(path, 'opened', nobody).at(-1)).toBe(asortis)
  expect(chosen([])).toEqual([asortis])
})

test('chooses the next level and Asortis when nobody is on level 1 for the kind of call', () => {
  expect(chosen([at('a2', 2), at('x', 1, ['recheck'])]).sort()).toEqual(['a2', asortis].sort())
})

test('chooses the lowest level above 1, the highest and Asortis when both deadlines are missed', () => {
  const both = (recipients: AlertRecipient[]) =>
    chooseRecipients({ levels: levelsOf(recipients), unacknowledged: true }, 'escalated:3', new Map())
      .map(({ email }) => email)
      .sort()
  expect(both(path)).toEqual(['a2', 'a3', asortis].sort())
  expect(both(path.slice(0, 3))).toEqual(['a2', asortis].sort())
  expect(both([at('a1', 1)])).toEqual(['a1', asortis].sort())
})

test('chooses the lowest level above 1, or else Asortis, for a missed acknowledgement', () => {
  expect(chosen(path, 'escalated:2')).toEqual(['a2'])
  expect(chosen(path, 'escalated:2', { a2: 'unreachable' })).toEqual(['a2', 'a3'])
  expect(chosen([at('a1', 1)], 'escalated:2')).toEqual([asortis])
})

test("puts a brand's managers between a dealer without a manager and Asortis, in escalations alone", () => {
  const brand = { managers: [{ email: 'brand', name: 'Marca' }] }
  const alone = [at('a1', 1), at('x2', 2, ['delivery-new'])]
  expect(levelsOf(alone, 'escalated:2', { brand })[1]).toEqual([
    { email: 'brand', name: 'Marca', level: 2, ofBrand: true },
  ])
  const to = (recipients: AlertRecipient[], notice: Notice, known: Record<string, Reachability> = {}) =>
    chooseRecipients(
      { levels: levelsOf(recipients, notice, { brand }) },
      notice,
      new Map(Object.entries(known).map(([email, reached]) => [recipientHash(email), reached])),
    ).map(({ email }) => email)
  expect(to(alone, 'escalated:2')).toEqual(['brand'])
  expect(to(alone, 'escalated:2', { brand: 'unreachable' })).toEqual(['brand', asortis])
  expect(to(alone, 'escalated:3')).toEqual(['brand', asortis])
  expect(to(alone, 'opened', { a1: 'unreachable' })).toEqual(['a1', asortis])
  expect(to(path, 'escalated:2')).toEqual(['a2'])
  expect(to(path, 'escalated:3')).toEqual(['a3', asortis])
})

test('replaces those who are away by who stands in for them, whichever the level', () => {
  const dealer = {
    alertRecipients: [{ ...at('A1', 1), name: 'Ana' }, at('b1', 1), at('a2', 2)],
    standIns: [{ for: 'a1', email: 'b1', until: '2026-11-20' }],
    zone: 'Europe/Madrid',
  }
  const levels = levelsOf([], 'opened', { dealer })
  expect(levels[0]).toEqual([
    { email: 'b1', level: 1, inPlaceOf: 'Ana' },
    { email: 'b1', level: 1 },
  ])
  // Who gets it anyway is not told that it is in place of somebody.
  expect(chooseRecipients({ levels }, 'opened', new Map())).toEqual([{ email: 'b1', level: 1 }])
})

test('chooses the highest level and Asortis for a missed resolution', () => {
  expect(chosen(path, 'escalated:3').sort()).toEqual(['a3', asortis].sort())
  expect(chosen(path, 'escalated:3:1').sort()).toEqual(['a3', asortis].sort())
  expect(chosen([at('a1', 1)], 'escalated:3').sort()).toEqual(['a1', asortis].sort())
  expect(chosen([], 'escalated:3')).toEqual([asortis])
})

test('chooses an address once, at its lowest level, ignoring case', () => {
  expect(chosen([at('A1@X.com', 2), at('a1@x.com', 1), at('a1@x.com', 1)])).toEqual(['a1@x.com'])
  expect(chosen([at(asortis, 1)], 'escalated:3')).toEqual([asortis])
  expect(chosen([at(asortis, 1)], 'escalated:2')).toEqual([asortis])
  const known = { a2: 'unreachable' as const }
  expect(chosen([at(asortis, 1), at('a2', 2)], 'escalated:2', known)).toEqual(['a2', asortis])
})

test('always chooses somebody, each once, and somebody reachable if there is anybody', () => {
  const emails = ['a', 'b', 'c', 'd', asortis] as const
  const recipient = fc.record({
    email: fc.constantFrom(...emails),
    level: fc.integer({ min: 1, max: 5 }),
    kinds: fc.subarray([...callKinds], { minLength: 1 }),
  })
  const reachability = fc.constantFrom<Reachability>('reached', 'unreachable', 'pending')
  const notices = fc.constantFrom<Notice>(
    'opened',
    'changed:1',
    'verdict:1',
    'escalated:2',
    'escalated:3',
    'escalated:3:2',
  )
  fc.assert(
    fc.property(
      fc.array(recipient, { maxLength: 8 }),
      fc.dictionary(fc.constantFrom(...emails), reachability),
      notices,
      (recipients, known, notice) => {
        const found = chosen(recipients, notice, known)
        expect(found.length).toBeGreaterThan(0)
        expect(new Set(found).size).toBe(found.length)
        if (found.every((email) => known[email] === 'unreachable')) expect(found).toContain(asortis)
      },
    ),
    { numRuns: 1000 },
  )
})
