import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { browserBundle } from '../../support/draws/browser-bundle.ts'
import type { DrawToVerify, VerifyOptions } from '../../../console/verifier/verify.ts'
import { beaconChains } from '../../../functions/draws/record/beacon-chains.ts'
import { roundOfMonth } from '../../../functions/draws/record/beacon-rounds.ts'
import { checkRecord } from '../../../functions/draws/record/checking/check-record.ts'
import { english } from '../../../functions/draws/record/checking/english.ts'
import { spanish } from '../../../functions/draws/record/checking/spanish.ts'
import { digestOf } from '../../../functions/draws/record/digest.ts'
import { pickWinner } from '../../../functions/draws/record/pick-winner.ts'
import {
  rosterHash,
  sealedList,
  sealList,
  zeroCommitment,
} from '../../../functions/draws/record/sealed-list.ts'
import { repositoryRoot } from '../../../lib/repository-root.ts'
import { signTestRound, testChain } from '../../support/draws/test-beacon.ts'

/** What a page offers to scripts, as far as the verifier uses it: nothing of Node's, and no code made from text. */
const page = createContext({ TextEncoder }, { codeGeneration: { strings: false, wasm: false } })
runInContext(browserBundle(join(repositoryRoot, 'console', 'verifier', 'verify.ts'), 'verifier'), page)

const verification = z.object({
  verdict: z.string(),
  conclusion: z.string(),
  checks: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      result: z.string(),
      resultName: z.string(),
      detail: z.string(),
    }),
  ),
  warnings: z.array(z.object({ id: z.string(), text: z.string() })),
})

const local: VerifyOptions = { language: 'es', allowTestChain: true }
const verify = async (draw: DrawToVerify, options = local) => {
  const given = JSON.stringify(JSON.stringify([draw, options]))
  const code = `verifier.verifyDraw(...JSON.parse(${given})).then(JSON.stringify)`
  return verification.parse(JSON.parse(String(await runInContext(code, page))))
}

const holders: [number, string][] = [1, 2, 4, 5, 7].map((number) => [number, `d-000${number}`])
const listOf = (month: string, previous: string, change: object = {}) =>
  sealedList.parse({
    chain: testChain.hash,
    discount: { amount: '300.00', currency: 'EUR' },
    group: 'g-0007',
    month,
    participants: holders.map(([number]) => number),
    previous,
    roster: rosterHash(holders),
    round: roundOfMonth(testChain, month),
    rule: 'fidelizacion/draw/v1',
    ...change,
  })
const previousList = listOf('2026-11', zeroCommitment)
const previous = { ...previousList, commitment: sealList(previousList).commitment }
const list = listOf('2026-12', previous.commitment)
const { commitment } = sealList(list)
const signature = signTestRound(list.round)
const winner = pickWinner({ list, commitment, signature })
const record = {
  ...list,
  commitment,
  state: 'decided',
  sealedAt: '2026-12-31T11:00:00.000Z',
  decidedAt: '2027-01-01T11:00:12.000Z',
  signature,
  winner,
  holders,
  mails: [],
}
const publishedOf = (line: { group: string; commitment: string }) => ({
  month: '2026-12',
  chain: testChain.hash,
  round: list.round,
  drawTime: '2027-01-01T11:00:00.000Z',
  digest: digestOf([line]),
  groups: 1,
  items: [line],
  next: null,
})
const published = publishedOf({ group: 'g-0007', commitment })
const of = { groupId: 'g-0007', month: '2026-12' }
const other = signTestRound(list.round + 1)
const changed = { ...list, discount: { amount: '30.00', currency: 'EUR' } }
const recomputed = { ...changed, commitment: sealList(changed).commitment }

describe('verifying a draw in a browser', () => {
  it('finds that a decided draw holds', async () => {
    const found = await verify({ of, record, published, previous })
    expect(found).toMatchObject({ verdict: 'holds', warnings: [{ id: 'test-chain' }] })
    expect(found.conclusion).toBe(
      `El sorteo es correcto: la lista es la publicada y el ganador es el número ${winner}.`,
    )
    expect(found.checks.map(({ name, resultName }) => `${name}: ${resultName}`)).toEqual([
      'formato: Correcto',
      'compromiso: Correcto',
      'ronda: Correcto',
      'cadena: Correcto',
      'firma: Correcto',
      'ganador: Correcto',
      'mes anterior: Correcto',
    ])
  })

  it.each([
    ['nothing', {}, null],
    ['the winner', { record: { ...record, winner: winner === 1 ? 2 : 1 } }, 'winner'],
    ['the discount', { record: { ...record, ...changed } }, 'commitment'],
    ['the list, with everything computed again', { record: { ...record, ...recomputed } }, 'commitment'],
    ['the signature', { record: { ...record, signature: other } }, 'signature'],
    ['the signature, which is no hex', { record: { ...record, signature: 'zz' } }, 'signature'],
    ['the round', { record: { ...record, round: list.round + 1 } }, 'commitment'],
    ['the holders', { record: { ...record, holders: [[1, 'd-0002'], ...holders.slice(1)] } }, 'commitment'],
    ['the participants', { record: { ...record, participants: [1, 2, 4, 7, 5] } }, 'form'],
    ['the whole record', { record: 'no record' }, 'form'],
    [
      'what was published',
      { published: publishedOf({ group: 'g-0007', commitment: 'ab'.repeat(32) }) },
      'commitment',
    ],
    ['what was copied from the mail', { published: 'ab'.repeat(32) }, 'commitment'],
    ['the month before', { previous: { ...previous, roster: 'ab'.repeat(32) } }, 'previous'],
  ])('says word for word what verify-draw says when somebody changed %s', async (_, change, failed) => {
    const given = { of, record, published, previous, ...change }
    for (const [language, words] of [
      ['es', spanish],
      ['en', english],
    ] as const) {
      const found = await verify(given, { language, allowTestChain: true })
      const { lines } = checkRecord(given.record, { ...given, words, allowTestChain: true })
      expect(found.checks.map(({ id, result, detail }) => ({ check: id, result, detail }))).toEqual(lines)
      expect(found.verdict).toBe(failed === null ? 'holds' : 'does-not-hold')
      expect(found.checks.findLast(({ result }) => result === 'failed')?.id ?? null).toBe(failed)
    }
  })

  it('proves nothing without the published commitment', async () => {
    expect(
      await verify({
        of,
        record: { ...record, ...recomputed, winner: undefined, signature: undefined, state: 'sealed' },
      }),
    ).toMatchObject({
      verdict: 'not-decided-yet',
      warnings: [{ id: 'test-chain' }, { id: 'not-compared' }],
    })
    const ids = async (given: unknown) => {
      const { verdict, warnings } = await verify({ of, record, previous, published: given })
      return [verdict, ...warnings.map(({ id }) => id)]
    }
    expect(await ids(undefined)).toEqual(['not-proven', 'test-chain', 'not-compared'])
    expect(await ids('mi compromiso')).toEqual([
      'not-proven',
      'published-unreadable',
      'test-chain',
      'not-compared',
    ])
    expect(await ids(` ${commitment.toUpperCase()} `)).toEqual(['holds', 'test-chain'])
  })

  it('refuses the test chain where draws are real, without naming an option of the command', async () => {
    const found = await verify({ of, record, published, previous }, { language: 'es' })
    expect(found).toMatchObject({
      verdict: 'does-not-hold',
      conclusion: 'El sorteo no es correcto: no se cumple la comprobación «cadena».',
    })
    expect(found.checks.at(-1)?.detail).toBe('la cadena de pruebas: no es un sorteo real')
  })

  it('refuses the right record of another draw', async () => {
    for (const another of [
      { ...of, month: '2026-11' },
      { ...of, groupId: 'g-0008' },
    ])
      expect(await verify({ of: another, record, published, previous })).toMatchObject({
        verdict: 'does-not-hold',
        checks: [{ id: 'form', result: 'failed', detail: 'la ficha es la del sorteo de g-0007 de 2026-12' }],
      })
  })

  it('says why there was no draw', async () => {
    const { quicknet } = beaconChains
    const change = {
      chain: quicknet.hash,
      round: roundOfMonth(quicknet, '2026-12'),
      participants: [1, 2],
      reason: 'fewer-than-5',
    }
    const notHeld = listOf('2026-12', zeroCommitment, change)
    const line = { group: 'g-0007', commitment: sealList(notHeld).commitment }
    const draw = {
      of,
      record: { ...notHeld, commitment: line.commitment, state: 'not-held' },
      published: publishedOf(line),
    }
    expect(await verify(draw, { language: 'es' })).toMatchObject({
      verdict: 'not-held',
      conclusion: 'Este mes no hubo sorteo: había menos de cinco participantes.',
      warnings: [],
    })
  })
})
