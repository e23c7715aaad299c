import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beaconChains } from '../../../functions/draws/record/beacon-chains.ts'
import { roundOfMonth } from '../../../functions/draws/record/beacon-rounds.ts'
import { pickWinner } from '../../../functions/draws/record/pick-winner.ts'
import {
  rosterHash,
  sealedList,
  sealList,
  zeroCommitment,
} from '../../../functions/draws/record/sealed-list.ts'
import { closeServer, listen } from '../../../local/run/listen.ts'
import { signTestRound, testChain } from '../../support/draws/test-beacon.ts'

type Said = { status: number | null; out: string; err: string }

const run = (command: string, args: readonly string[]): Promise<Said> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    const said: Said = { status: null, out: '', err: '' }
    child.stdout.on('data', (chunk) => void (said.out += String(chunk)))
    child.stderr.on('data', (chunk) => void (said.err += String(chunk)))
    child.once('error', reject)
    child.once('close', (status) => resolve({ ...said, status }))
  })
const verify = (...args: string[]) => run(process.execPath, ['tools/verify-draw.ts', ...args])
const python = (...args: string[]) => run('python3', ['-B', 'tools/check_draw.py', ...args])

const hasPython = await python('--help').then(
  () => true,
  () => false,
)
if (!hasPython) process.stderr.write('tools/check_draw.py is NOT TRIED: there is no python3 here\n')

const listOf = (month: string, previous: string, change: object = {}) =>
  sealedList.parse({
    chain: testChain.hash,
    discount: { amount: '300.00', currency: 'EUR' },
    group: 'g-0007',
    month,
    participants: [1, 2, 4, 5, 7],
    previous,
    roster: rosterHash([[1, 'd-0001']]),
    round: roundOfMonth(testChain, month),
    rule: 'fidelizacion/draw/v1',
    ...change,
  })
const first = listOf('2026-11', zeroCommitment)
const second = listOf('2026-12', sealList(first).commitment)
const signature = signTestRound(second.round)
const { bytes, commitment } = sealList(second)
const winner = pickWinner({ list: second, commitment, signature })
const record = {
  ...second,
  commitment,
  state: 'decided',
  sealedAt: '2026-12-31T11:00:00.000Z',
  signature,
  winner,
}
const notHeld = listOf('2026-12', zeroCommitment, {
  chain: beaconChains.quicknet.hash,
  round: roundOfMonth(beaconChains.quicknet, '2026-12'),
  participants: [1, 2],
  reason: 'fewer-than-5',
})

let folder = ''
const file = (name: string, content: unknown): string => {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  return path
}
let files = { record: '', previous: '', sealed: '', forged: '', notHeld: '', noJson: '' }
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-draw-'))
  files = {
    record: file('record.json', record),
    previous: file('previous.json', { ...first, commitment: sealList(first).commitment }),
    sealed: file('sealed.json', `${bytes}\n`),
    forged: file('forged.json', { ...record, participants: [1, 2, 4, 5, 8] }),
    notHeld: file('not-held.json', { ...notHeld, commitment: sealList(notHeld).commitment }),
    noJson: file('no.json', 'hello'),
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const programs: [string, (...args: string[]) => Promise<Said>][] = [
  ['verify-draw', verify],
  ...(hasPython ? [['check_draw.py', python] satisfies (typeof programs)[number]] : []),
]

describe.each(programs)('%s', (_name, check) => {
  it('finds nothing wrong in a whole record, and says that the test chain is no real draw', async () => {
    const { status, out, err } = await check(
      ...[files.record, '--previous', files.previous, '--sealed', files.sealed, '--test-chain'],
    )
    expect(err).toBe('')
    expect(status).toBe(0)
    expect(out).toContain(`Winner: participation number ${winner}.`)
    expect(out).toContain('NO REAL DRAW')
    for (const each of ['form', 'commitment', 'round', 'chain', 'signature', 'winner', 'previous'])
      expect(out).toMatch(new RegExp(`^  ${each} +ok `, 'm'))
  })

  it('computes the winner from the mail and a signature alone', async () => {
    const { status, out } = await check('--sealed', files.sealed, '--signature', signature, '--test-chain')
    expect(status).toBe(0)
    expect(out).toContain(`Winner: participation number ${winner}.`)
  })

  it('refuses the test chain by itself', async () => {
    const { status, out } = await check(files.record)
    expect(status).toBe(1)
    expect(out).toContain('RESULT: FAILED at chain: the test chain: no real draw')
  })

  it('names what fails', async () => {
    const { status, out } = await check(files.forged, '--sealed', files.sealed, '--test-chain')
    expect(status).toBe(1)
    expect(out).toContain(
      'RESULT: FAILED at commitment: differs from the sealed list of the mail in: participants',
    )
    expect(await check(files.noJson)).toMatchObject({
      status: 1,
      out: expect.stringContaining('FAILED at form'),
    })
    const wrong = await check('--sealed', files.sealed, '--signature', signature.slice(2), '--test-chain')
    expect(wrong).toMatchObject({ status: 1, out: expect.stringContaining('FAILED at signature') })
  })

  it('takes a list that is not held', async () => {
    const { status, out } = await check(files.notHeld)
    expect(status).toBe(0)
    expect(out).toContain('Not held: fewer-than-5.')
    expect(out).not.toContain('NO REAL DRAW')
  })

  it('says how it is used, and when it could not be run', async () => {
    expect(await check('--help')).toMatchObject({ status: 0, out: expect.stringContaining('--sealed FILE') })
    for (const args of [[], ['--signature', signature], [join(folder, 'none.json')], ['--what']])
      expect(await check(...args)).toMatchObject({ status: 2, out: '' })
  })
})

describe('a record by its address', () => {
  it('is fetched with the month before, and with a token', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      const { authorization } = request.headers
      const months: Record<string, unknown> = {
        '/v1/groups/g-0007/draws/2026-12': record,
        '/v1/groups/g-0008/draws/2026-12': record,
        '/v1/groups/g-0007/draws/2026-11': { ...first, commitment: sealList(first).commitment },
      }
      const found = months[request.url ?? '']
      response.writeHead(authorization !== 'Bearer abc' ? 401 : found ? 200 : 404)
      response.end(JSON.stringify(found ?? {}))
    })
    const base = `http://127.0.0.1:${await listen(server, 0)}/v1/groups/g-0007/draws`
    try {
      const { status, out } = await verify(`${base}/2026-12`, '--token', 'abc', '--test-chain')
      expect(out).toMatch(/^ {2}previous +ok /m)
      expect(status).toBe(0)
      expect(asked).toEqual(['/v1/groups/g-0007/draws/2026-12', '/v1/groups/g-0007/draws/2026-11'])
      expect(await verify(`${base}/2026-12`)).toMatchObject({
        status: 2,
        err: expect.stringContaining('--token'),
      })
      expect(
        await verify(`${base.replace('g-0007', 'g-0008')}/2026-12`, '--token', 'abc', '--test-chain'),
      ).toMatchObject({ status: 2, err: expect.stringContaining('the draw of g-0007 in 2026-12') })
      expect(await verify(`${base}/2027-01`, '--token', 'abc')).toMatchObject({ status: 2 })
    } finally {
      await closeServer(server)
    }
    expect(await verify(`${base}/2026-12`)).toMatchObject({
      status: 2,
      err: expect.stringContaining('answer'),
    })
  })
})
