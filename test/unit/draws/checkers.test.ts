import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import {
  type Check,
  type CheckOptions,
  checkRecord,
} from '../../../functions/draws/record/checking/check-record.ts'
import { type BeaconChain, beaconChains } from '../../../functions/draws/record/beacon-chains.ts'
import { roundOfMonth } from '../../../functions/draws/record/beacon-rounds.ts'
import { monthsBetween } from '../../../functions/platform/calendar/draw-months.ts'
import { pickWinner } from '../../../functions/draws/record/pick-winner.ts'
import {
  rosterHash,
  type SealedList,
  sealedList,
  sealList,
  zeroCommitment,
} from '../../../functions/draws/record/sealed-list.ts'
import { english, type CheckWords } from '../../../functions/draws/record/checking/english.ts'
import { spanish } from '../../../functions/draws/record/checking/spanish.ts'
import { readPublished } from '../../../functions/draws/record/checking/read-published.ts'
import { digestOf } from '../../../functions/draws/record/digest.ts'
import { verifyRound } from '../../../functions/draws/record/verify-signature.ts'
import { canonicalJson } from '../../../functions/platform/content/canonical-json.ts'
import { quicknetRounds } from '../../support/draws/quicknet-rounds.ts'
import { findPython, noPython } from '../../support/running/tools.ts'
import { signTestRound, testChain } from '../../support/draws/test-beacon.ts'

type Fields = Record<string, unknown>
type Case = { name: string; record: unknown; options?: CheckOptions }
/** A checker's result: the first check that failed, the winner, whether the list was compared, and its whole output. */
type Finding = {
  failed: string | null
  winner: number | null
  compared: boolean
  lines: { check: string; result: string; detail: string }[]
}

const hasPython = findPython()

const driver = `
import functools, json, sys
sys.path.insert(0, "tools")
import check_draw as c
# Most cases have the same few signatures, in both languages: the pairing is worked out once for each.
c.is_signed = functools.lru_cache(None)(c.is_signed)
answers = {"en": [], "es": []}
for case, c.language in [(case, language) for case in json.load(sys.stdin) for language in answers]:
    o = case["options"]
    lines, failed, draw, compared = c.check_record(
        case["record"], o.get("previous"), o.get("sealed"), o.get("published"), o.get("allowTestChain", False))
    answers[c.language].append({
        "failed": failed, "compared": compared,
        "winner": None if failed else c.winner_of(*draw[:3]),
        "lines": [dict(zip(("check", "result", "detail"), line)) for line in lines],
    })
print(json.dumps(answers))
`

const runPython = (program: string, input: unknown): unknown => {
  const { stdout, stderr, status } = spawnSync('python3', ['-B', '-c', program], {
    input: JSON.stringify(input),
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return JSON.parse(stdout)
}

const byPython = (cases: readonly Case[]) =>
  runPython(
    driver,
    cases.map(({ record, options = {} }) => ({ record, options })),
  )

const signedByPython = (cases: readonly (readonly [string, number, string])[]) =>
  runPython(
    `
import json, sys
sys.path.insert(0, "tools")
import check_draw as c
print(json.dumps([c.is_signed(c.KEYS[chain], number, signature) for chain, number, signature in json.load(sys.stdin)]))
`,
    cases,
  )

const byNode = ({ record, options }: Case, words: CheckWords): Finding => {
  const { lines, ...outcome } = checkRecord(record, { ...options, words })
  return outcome.ok
    ? { failed: null, winner: outcome.winner ?? null, compared: outcome.compared, lines }
    : { failed: outcome.failed, winner: null, compared: false, lines }
}

type Expected = { failed: string | null; winner?: number | null; compared?: boolean; words?: string }

/**
 * Two tests: that the rules of verify-draw find what is expected in each case, and that check_draw.py finds the same,
 * in the same words in both languages.
 */
const itFinds = (title: string, cases: readonly (Case & { expected: Expected })[]) => {
  it(title, () => {
    for (const one of cases) {
      const found = byNode(one, english)
      const { words, ...expected } = one.expected
      expect(found, one.name).toMatchObject(expected)
      if (words !== undefined) expect(found.lines.at(-1)?.detail, one.name).toBe(words)
    }
  })
  it(`${title}; check_draw.py says the same`, (context) => {
    context.skip(!hasPython, noPython)
    const byVerifyDraw = (words: CheckWords) => cases.map((one) => byNode(one, words))
    expect(byPython(cases)).toEqual({ en: byVerifyDraw(english), es: byVerifyDraw(spanish) })
  })
}

const test = { allowTestChain: true }
const signatures = new Map<number, string>()
const signatureOf = (round: number) => {
  const signature = signatures.get(round) ?? signTestRound(round)
  signatures.set(round, signature)
  return signature
}

const recordOf = (list: SealedList): Fields => {
  const { commitment } = sealList(list)
  const evidence = { sealedAt: '2026-11-30T11:00:00.000Z', mails: [] }
  if (list.reason !== undefined) return { ...list, commitment, state: 'not-held', ...evidence }
  const signature = signatureOf(list.round)
  const winner = pickWinner({ list, commitment, signature })
  return { ...list, commitment, state: 'decided', ...evidence, signature, winner }
}

/** A group's month: who takes part, and why it has no draw. */
type Month = { numbers: readonly number[]; reason?: SealedList['reason'] }

const yearOf = (group: string, first: string, monthOf: (month: string) => Month): Fields[] => {
  let previous = zeroCommitment
  return monthsBetween(first, '2027-11').map((month) => {
    const { numbers, reason } = monthOf(month)
    const list = sealedList.parse({
      chain: testChain.hash,
      discount: { amount: '300.00', currency: 'EUR' },
      group,
      month,
      participants: numbers,
      previous,
      ...(reason !== undefined && { reason }),
      roster: rosterHash(numbers.map((number) => [number, `${group}-d${number}`])),
      round: roundOfMonth(testChain, month),
      rule: 'fidelizacion/draw/v1',
    })
    previous = sealList(list).commitment
    return recordOf(list)
  })
}

/** From before the change to summer time until after the change back. */
const year = [
  yearOf('g-ten', '2026-11', () => ({ numbers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] })),
  yearOf('g-changes', '2026-11', (month) => {
    if (month === '2027-01') return { numbers: [1, 2, 3, 4], reason: 'fewer-than-5' }
    if (month === '2027-05') return { numbers: [], reason: 'missed' }
    if (month === '2027-06') return { numbers: [1, 2, 3, 4, 5], reason: 'late' }
    // Number 3 leaves after March is sealed, and 7 has taken part since April.
    return { numbers: month < '2027-04' ? [1, 2, 3, 4, 5] : [1, 2, 4, 5, 7] }
  }),
  yearOf('g-mid-year', '2027-04', () => ({ numbers: [1, 2, 4, 5, 6, 7] })),
]

describe('a year of several groups', () => {
  const whole = year.flatMap((records) =>
    records.map((record, index) => ({
      name: `${record['group']} in ${record['month']}`,
      record,
      options: {
        ...test,
        ...(index > 0 && { previous: records[index - 1] }),
        sealed: canonicalJson(sealedListOf(record)),
      },
      expected: { failed: null, winner: typeof record['winner'] === 'number' ? record['winner'] : null },
    })),
  )
  expect(whole).toHaveLength(34)
  itFinds('is right, each month with the month before', whole)

  const rewritten = year.slice(1).flatMap((records) =>
    records.slice(1).map((record, index) => {
      const before = records[index] ?? {}
      const anew = { ...sealedListOf(before), discount: { amount: '299.00', currency: 'EUR' } }
      return {
        name: `${record['group']} in ${record['month']}`,
        record,
        options: { ...test, previous: recordOf(sealedList.parse(anew)) },
        expected: { failed: 'previous', winner: null },
      }
    }),
  )
  itFinds('is wrong when a month is rewritten', rewritten)
})

function sealedListOf(record: Fields): Fields {
  const beside = new Set(['commitment', 'state', 'sealedAt', 'mails', 'signature', 'winner'])
  return Object.fromEntries(Object.entries(record).filter(([name]) => !beside.has(name)))
}

const good = year[1]?.[4] ?? {}
const holders = [1, 2, 3, 4, 5].map((number) => [number, `g-changes-d${number}`])
const before = year[1]?.[3] ?? {}
const missed = year[1]?.[6] ?? {}
const mailed = canonicalJson(sealedListOf(good))
const otherWinner = [1, 2, 4, 5, 7].find((number) => number !== good['winner'])
/**
 * The record with its list changed and everything else recomputed, as an attacker with access to the database could do.
 */
const forged = (change: Fields) => recordOf(sealedList.parse({ ...sealedListOf(good), ...change }))
const flipped = (hex: unknown, at = -1) => {
  const digits = [...String(hex)]
  const index = at < 0 ? digits.length + at : at
  digits[index] = digits[index] === '0' ? '1' : '0'
  return digits.join('')
}

describe('signatures, by check_draw.py', () => {
  it('are valid only for their round and chain, as in verify-draw', (context) => {
    context.skip(!hasPython, noPython)
    const chains = [beaconChains.quicknet, testChain]
    const drawn = [7, 1000, 34_439_812, Number.MAX_SAFE_INTEGER]
    const signed = [
      ...quicknetRounds.map(([round, signature]) => [beaconChains.quicknet, round, signature] as const),
      ...drawn.map((round) => [testChain, round, signatureOf(round)] as const),
    ]
    const cases = signed.flatMap(([, round, signature]) =>
      chains.flatMap((chain) =>
        [round, round - 1].map((asked): [BeaconChain, number, string] => [chain, asked, signature]),
      ),
    )
    const found = cases.map(([chain, round, signature]) => verifyRound(chain, round, signature))
    expect(found.filter(Boolean)).toHaveLength(signed.length)
    expect(
      signedByPython(cases.map(([{ hash }, round, signature]) => [hash, Math.max(round, 0), signature])),
    ).toEqual(found)
  })

  it('are rejected if their point is the other one with this x', (context) => {
    context.skip(!hasPython, noPython)
    const signature = signatureOf(1000)
    const negated = (BigInt(`0x${signature}`) ^ (1n << 381n)).toString(16)
    expect(signedByPython([[testChain.hash, 1000, negated]])).toEqual([false])
  })
})

describe('tampering', () => {
  it('is not reported for a draw that was not held: its reason is said in words', () => {
    const { lines } = checkRecord(recordOf(sealedList.parse({ ...sealedListOf(missed), reason: 'late' })), {
      ...test,
      words: spanish,
    })
    const details = lines.map(({ detail }) => detail)
    expect(details).toContain('no se celebró: la lista se selló demasiado tarde')
  })

  const otherRound = roundOfMonth(testChain, '2027-04')
  const changes: readonly [string, Check, unknown, CheckOptions?][] = [
    ['a participant', 'commitment', { ...good, participants: [1, 2, 4, 5, 8] }],
    ['one more participant', 'commitment', { ...good, participants: [1, 2, 4, 5, 7, 8] }],
    ['one participant fewer', 'form', { ...good, participants: [1, 2, 4, 5] }],
    ['the order', 'form', { ...good, participants: [2, 1, 4, 5, 7] }],
    ['a participant twice', 'form', { ...good, participants: [1, 2, 4, 5, 5] }],
    ['the roster', 'commitment', { ...good, roster: flipped(good['roster']) }],
    ['the round', 'commitment', { ...good, round: Number(good['round']) + 1 }],
    ['the discount', 'commitment', { ...good, discount: { amount: '30.00', currency: 'EUR' } }],
    ['the currency', 'commitment', { ...good, discount: { amount: '300.00', currency: 'USD' } }],
    ['the group', 'commitment', { ...good, group: 'g-other' }],
    ['the month', 'commitment', { ...good, month: '2027-04' }],
    ['the chain', 'commitment', { ...good, chain: beaconChains.quicknet.hash }],
    ['the month before', 'commitment', { ...good, previous: zeroCommitment }],
    ['the reason', 'commitment', { ...missed, reason: 'late' }],
    ['no reason', 'form', { ...missed, reason: undefined }],
    ['a reason and a winner', 'form', { ...good, reason: 'late' }],
    ['a missing field', 'form', { ...good, roster: undefined }],
    ['another version of the rule', 'form', { ...good, rule: 'fidelizacion/draw/v2' }],
    ['the commitment', 'commitment', { ...good, commitment: flipped(good['commitment']) }],
    ['no commitment', 'form', { ...good, commitment: undefined }],
    ['the signature', 'signature', { ...good, signature: flipped(good['signature']) }],
    ["the signature's beginning", 'signature', { ...good, signature: flipped(good['signature'], 0) }],
    ['a truncated signature', 'signature', { ...good, signature: String(good['signature']).slice(2) }],
    ['an uppercase signature', 'signature', { ...good, signature: String(good['signature']).toUpperCase() }],
    [
      'a point on the curve outside the subgroup',
      'signature',
      { ...good, signature: `80${'00'.repeat(47)}` },
    ],
    ['the point at infinity', 'signature', { ...good, signature: `c0${'00'.repeat(47)}` }],
    ['no signature', 'form', { ...good, signature: undefined }],
    ['a null signature', 'form', { ...good, signature: null }],
    ['the winner', 'winner', { ...good, winner: otherWinner }],
    ['a winner who did not take part', 'winner', { ...good, winner: 3 }],
    ['a winner given as a string', 'form', { ...good, winner: '1' }],
    ['a wrong state', 'form', { ...good, state: 'sealed' }],
    ['an array instead of a record', 'form', []],
    ['null instead of a record', 'form', null],
    [
      'swapped holders',
      'commitment',
      { ...good, holders: holders.map(([n], at) => [n, holders.at(-at)?.[1]]) },
    ],
    ['one holder fewer', 'commitment', { ...good, holders: holders.slice(1) }],
    ['holders that are not an array', 'form', { ...good, holders: { 1: 'g-changes-d1' } }],
    ['a holder with three values', 'form', { ...good, holders: [[1, 'g-changes-d1', 2]] }],
    [
      'the roster, with all but its holders computed anew',
      'commitment',
      {
        ...forged({ roster: flipped(good['roster']) }),
        holders,
      },
    ],
    // Everything is recomputed: only the mail that another participant received reveals it.
    ...Object.entries({
      participants: [1, 2, 4, 5, 8],
      roster: flipped(good['roster']),
      discount: { amount: '30.00', currency: 'EUR' },
      previous: zeroCommitment,
    }).map(([field, value]): [string, Check, unknown, CheckOptions] => [
      `${field}, with everything computed anew`,
      'commitment',
      forged({ [field]: value }),
      { sealed: mailed },
    ]),
    ['the round, with everything computed anew', 'round', forged({ round: otherRound })],
    ['the month, with everything computed anew', 'round', forged({ month: '2027-04' })],
    ['an unknown chain', 'chain', forged({ chain: flipped(testChain.hash) })],
    ['the test chain for a real one', 'chain', good, { allowTestChain: false }],
    [
      'a first month, though there is one before',
      'previous',
      forged({ previous: zeroCommitment }),
      { previous: before },
    ],
    ['the month before, of another group', 'previous', good, { previous: year[0]?.[3] }],
    ['the month before that', 'previous', good, { previous: year[1]?.[2] }],
    [
      'the month before, changed',
      'previous',
      good,
      { previous: { ...before, roster: flipped(before['roster']) } },
    ],
    ['a month before that is none', 'previous', good, { previous: 'x' }],
    ['a mail that is none', 'commitment', good, { sealed: 'x' }],
    ['a mail with a space in it', 'commitment', good, { sealed: mailed.replace(':', ': ') }],
  ]

  itFinds('is found and named as what it is', [
    {
      name: 'unchanged',
      record: good,
      options: test,
      expected: { failed: null, winner: Number(good['winner']) },
    },
    {
      name: 'with its holders, in any order',
      record: { ...good, holders: holders.toReversed() },
      options: { ...test, sealed: mailed },
      expected: { failed: null, winner: Number(good['winner']) },
    },
    ...changes.map(([name, failed, record, options]) => ({
      ...{ name, record, options: { ...test, ...options } },
      expected: { failed, winner: null },
    })),
  ])

  const { roster: _, ...without } = good
  const invalid: [string, unknown][] = [
    ['participants (not in ascending order)', { ...good, participants: [2, 1, 4, 5, 7] }],
    ['participants (not in ascending order)', { ...good, participants: [1, 2, 4, 5, 5] }],
    ['participants (wrong number of participants)', { ...good, participants: Array(11).fill(1) }],
    ['participants (wrong number of participants)', { ...good, participants: Array(11).fill(0) }],
    ['participants (wrong number of participants)', { ...good, participants: Array(11).fill('1') }],
    ['participants (wrong number of participants)', { ...good, participants: [1, 2, 4, 5] }],
    ['participants (wrong number of participants)', { ...good, reason: 'fewer-than-5' }],
    ['participants (wrong value)', { ...good, participants: [2, 1, 4, 5, 11] }],
    ['participants (wrong value)', { ...good, participants: ['1', 2, 4, 5, 7] }],
    ['participants (wrong value)', { ...good, participants: 7 }],
    ['participants (wrong value)', { ...good, participants: [1.5, 2, 4, 5, 7] }],
    ['group (wrong value)', { ...good, group: 'G', participants: [1] }],
    ['group (wrong value)', { ...good, group: null, participants: [1] }],
    ['roster (missing)', without],
    ['discount (wrong value)', { ...good, discount: { amount: '1', currency: 'EUR', more: 1 } }],
    ['month (wrong value), roster (missing)', { ...without, month: '2027-13' }],
    ['round (wrong value), rule (wrong value)', { ...good, round: 0, rule: 'v2' }],
    ['winner (wrong value)', { ...good, winner: '1' }],
    ['signature (wrong value), state (wrong value)', { ...good, signature: null, state: 'x' }],
    ['commitment (missing)', { ...good, commitment: undefined }],
    ['commitment (wrong value)', { ...good, commitment: 'x' }],
  ]
  itFinds('of the form is explained', [
    ...invalid.map(([words, record]) => ({
      ...{ name: words, record },
      expected: { failed: 'form', winner: null, words: `invalid: ${words}` },
    })),
    ...[[], null].map((record) => ({
      ...{ name: 'no object', record },
      expected: { failed: 'form', winner: null, words: 'not a JSON object' },
    })),
    {
      name: 'a mailed list with one field more',
      record: good,
      options: { ...test, sealed: canonicalJson({ ...sealedListOf(good), zone: 'x' }) },
      expected: {
        failed: 'commitment',
        words: 'the list from the e-mail is unusable: not a sealed list: it has other fields',
      },
    },
  ])

  it('is reported with the field in which the list differs from the mail', () => {
    const outcome = checkRecord(forged({ participants: [1, 2, 4, 5, 6], roster: flipped(good['roster']) }), {
      ...test,
      sealed: `${mailed}\n`,
    })
    expect(outcome).toMatchObject({
      failed: 'commitment',
      detail: 'differs from the list in the e-mail in: participants, roster',
    })
  })

  const { commitment } = sealList(sealedList.parse(sealedListOf(good)))
  const signature = signatureOf(otherRound)
  const winner = pickWinner({ list: sealedList.parse(sealedListOf(good)), commitment, signature })
  itFinds("is found in another round's signature, with the winner that it gives", [
    {
      name: "another round's signature",
      record: { ...good, signature, winner },
      options: test,
      expected: { failed: 'signature', winner: null },
    },
  ])

  it('is checked for in order, stopping at the first failure', () => {
    const made = (record: unknown, options: CheckOptions = test) =>
      checkRecord(record, options).lines.map(({ check, result }) => `${check} ${result}`)
    const published = String(good['commitment'])
    expect(made(good, { ...test, previous: before, published })).toEqual([
      ...['form ok', 'commitment ok', 'round ok', 'chain ok', 'signature ok', 'winner ok', 'previous ok'],
    ])
    expect(made({ ...good, winner: otherWinner })).toEqual([
      ...['form ok', 'commitment skipped', 'round ok', 'chain ok', 'signature ok', 'winner failed'],
    ])
    const afterDigest = { month: String(missed['month']), digest: digestOf([]), groups: 0, items: [] }
    expect(made(missed, { ...test, published: afterDigest })[1]).toBe('commitment skipped')
    expect(made(missed).slice(4)).toEqual(['signature nothing', 'winner nothing', 'previous skipped'])
    const { signature: _, winner: __, ...sealed } = good
    expect(made({ ...sealed, state: 'sealed' }).slice(4)).toEqual([
      ...['signature nothing', 'winner nothing', 'previous skipped'],
    ])
  })
})

describe('a published commitment', () => {
  const cheaper = forged({ discount: { amount: '30.00', currency: 'EUR' } })
  const { signature: _, winner: __, state: ___, ...undecided } = good
  const line = { group: 'g-changes', commitment: String(good['commitment']) }
  const rival = { group: 'g-a', commitment: 'ab'.repeat(32) }
  const pageOf = (items: (typeof line)[], change: object = {}) => {
    const page = { month: '2027-03', digest: digestOf(items), groups: items.length, items }
    return { ...page, ...change }
  }
  const page = pageOf([rival, line])
  const winner = Number(good['winner'])
  const cases: [string, Fields, CheckOptions['published'], Expected][] = [
    ['none given', good, undefined, { failed: null, winner, compared: false }],
    ['none given, for a forged discount', cheaper, undefined, { failed: null, compared: false }],
    ['its own', good, line.commitment, { failed: null, winner, compared: true }],
    ['its own, in the page of all groups', good, page, { failed: null, winner, compared: true }],
    [
      'its own, in a page of one group',
      good,
      pageOf([line], { groups: 7 }),
      { failed: null, compared: true },
    ],
    ['its own, for a forged discount', cheaper, line.commitment, { failed: 'commitment' }],
    ['its page, for a forged discount', cheaper, page, { failed: 'commitment' }],
    ['of another month', good, String(before['commitment']), { failed: 'commitment' }],
    ['a page of another month', good, pageOf([line], { month: '2027-02' }), { failed: 'commitment' }],
    ["the month's digest", good, page.digest, { failed: 'commitment' }],
    ['a page whose digest is wrong', good, { ...page, digest: line.commitment }, { failed: 'commitment' }],
    ['a page without the group', good, pageOf([rival]), { failed: 'commitment' }],
    ['an empty page', good, pageOf([], { groups: 7 }), { failed: 'commitment' }],
    ['another part of the page', good, pageOf([rival], { groups: 7 }), { failed: 'commitment' }],
    [
      'of a draw that was not held',
      missed,
      String(missed['commitment']),
      { failed: null, winner: null, compared: true },
    ],
    [
      'a page without a list that was written after the digest',
      missed,
      pageOf([], { groups: 7, month: '2027-05' }),
      { failed: null, winner: null, compared: false },
    ],
    [
      'of a draw that is not decided',
      undecided,
      line.commitment,
      { failed: null, winner: null, compared: true },
    ],
  ]
  itFinds(
    'reveals a list that is not the published one',
    cases.map(([name, record, published, expected]) => ({
      ...{ name, record, expected },
      options: { ...test, ...(published !== undefined && { published }) },
    })),
  )

  it("is read from hex digits in either case, or from the page's JSON", () => {
    expect(readPublished(` ${line.commitment.toUpperCase()}\n`)).toBe(line.commitment)
    expect(readPublished(JSON.stringify({ ...page, next: null }))).toEqual(page)
    for (const text of [
      '',
      'ab',
      line.commitment.slice(1),
      '{}',
      '[]',
      JSON.stringify({ ...page, items: 1 }),
    ])
      expect(readPublished(text), text).toBeUndefined()
  })
})
