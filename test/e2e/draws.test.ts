import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { drawTime, monthOf, sealTime } from '../../functions/platform/calendar/draw-months.ts'
import { type LocalRun, startLocalRun } from '../support/running/local-run.ts'

const folder = mkdtempSync(join(tmpdir(), 'draws-e2e-'))
let run: LocalRun
/** The first month for which the seeded group has a list. */
let month = ''
beforeAll(async () => {
  run = await startLocalRun(join(folder, 'data'))
  month = z.looseObject({ firstMonth: z.string() }).parse((await read(group)).body).firstMonth
})
afterAll(async () => {
  await run.end('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
})

const group = '/v1/groups/meseta'

const moveTo = (instant: Date) => run.moveClock(new Date(instant.getTime() + 5000))
const deliver = (schedule: string, scheduledTime: Date) =>
  run.admin(`schedules/${schedule}`, { body: { scheduledTime: scheduledTime.toISOString() } })
const read = async (path: string, who = 'staff') => run.api(path, { token: await run.token(who) })

/** Polls until the condition holds, for up to 60 s. */
const eventually = async <T>(look: () => Promise<T>, holds: (seen: T) => boolean): Promise<T> => {
  for (let tries = 0; tries < 300; tries += 1) {
    const seen = await look()
    if (holds(seen)) return seen
    await setTimeout(200)
  }
  throw new Error('It did not come to hold')
}

const nameOf = (of: string) =>
  new Intl.DateTimeFormat('es', { month: 'long', timeZone: 'UTC' }).format(new Date(`${of}-15T00:00:00Z`))
const mailsAbout = async (subject: RegExp) => (await run.mails()).filter((mail) => subject.test(mail.subject))

const record = z.looseObject({ state: z.string(), commitment: z.string(), winner: z.optional(z.int()) })
const readRecord = async (who = 'staff') => record.parse((await read(`${group}/draws/${month}`, who)).body)

/** Runs the checker without blocking, so that this process notices when idle connections are closed. */
const verify = async (...args: readonly string[]) => {
  const given = ['tools/verify-draw.ts', ...args, '--test-chain', '--language', 'en']
  return promisify(execFile)(process.execPath, given).then(
    ({ stdout }) => ({ status: 0, said: stdout }),
    ({ code, stdout }) => ({ status: code, said: stdout }),
  )
}

test('seals the list at noon of the last day and sends every participant its exact bytes, although SES fails', async () => {
  const noon = sealTime(month)
  await run.admin('faults', {
    body: { service: 'ses', action: 'SendRawEmail', error: 'throttle', count: 3 },
  })
  await moveTo(noon)
  await Promise.all([deliver('seal-draws', noon), deliver('seal-draws', noon)])
  const { commitment } = await readRecord()
  const mails = await eventually(
    async () => {
      await deliver('announce-draws', noon)
      return mailsAbout(/lista sellada/)
    },
    ({ length }) => length >= 5,
  )
  expect(new Set(mails.map(({ destination }) => destination.to[0])).size).toBe(5)
  for (const { body } of mails) {
    const list = /^\{"chain".*\}$/m.exec(body.text ?? '')?.[0] ?? ''
    expect(createHash('sha256').update(list).digest('hex')).toBe(commitment)
  }
  expect((await run.api(`/v1/draws/${month}/commitments`)).body).toMatchObject({
    items: [{ group: 'meseta', commitment }],
  })
})

test('decides nothing without the round; with it anybody can check the record, and repeating changes nothing', async () => {
  await deliver('decide-draws', drawTime(month))
  expect(await readRecord()).toMatchObject({ state: 'sealed' })
  await moveTo(drawTime(month))
  await Promise.all([deliver('decide-draws', drawTime(month)), deliver('decide-draws', drawTime(month))])
  const decided = await readRecord()
  expect(decided.state).toBe('decided')
  const file = join(folder, 'record.json')
  writeFileSync(file, JSON.stringify(decided))
  const commitments = `${run.urls.api}/v1/draws/${month}/commitments?group=meseta`
  expect(await verify(file, '--commitment', commitments)).toMatchObject({ status: 0 })
  expect(await verify(file)).toMatchObject({ status: 5, said: expect.stringContaining('NOT compared') })
  writeFileSync(file, JSON.stringify({ ...decided, winner: ((decided.winner ?? 0) % 5) + 1 }))
  expect(await verify(file)).toMatchObject({ status: 1, said: expect.stringContaining('FAILED at winner') })
  await deliver('decide-draws', drawTime(month))
  expect(await readRecord()).toMatchObject({ commitment: decided.commitment, winner: decided.winner })
  const told = async () => {
    await deliver('announce-draws', drawTime(month))
    return [await mailsAbout(/ha salido su número/), await mailsAbout(/resultado/)].map(
      ({ length }) => length,
    )
  }
  await eventually(told, ([winners, others]) => winners === 1 && others === 4)
  await eventually(
    // On a month's last day, after noon, the month before has a summary, too.
    () => mailsAbout(new RegExp(`Sorteos de ${nameOf(month)}.*resumen`)),
    ({ length }) => length === 1,
  )
}, 240_000)

test('only the winner can pass the prize on, once, and other groups are 404 to it', async () => {
  const { winner, holders } = z
    .looseObject({ winner: z.int(), holders: z.array(z.tuple([z.int(), z.string()])) })
    .parse(await readRecord())
  const dealerOf = (number: number) => holders.find(([held]) => held === number)?.[1] ?? ''
  const passOn = async (dealerId: string, customerRef: string) =>
    (
      await run.api(`${group}/draws/${month}/pass-on`, {
        token: await run.token(`dealer:${dealerId}`),
        body: { customerRef },
      })
    ).status
  expect(await passOn(dealerOf((winner % 5) + 1), 'C-1')).toBe(404)
  expect(await passOn(dealerOf(winner), 'C-1')).toBe(201)
  expect(await passOn(dealerOf(winner), 'C-1')).toBe(200)
  expect(await passOn(dealerOf(winner), 'C-2')).toBe(409)
  expect((await read(`${group}/draws/${month}`, 'dealer:gredos')).status).toBe(404)
})

test('a month that is sealed a day late is not held, but is in the chain', async () => {
  const next = monthOf(new Date(drawTime(month).getTime() + 86_400_000))
  await run.admin('schedules/seal-draws', { body: { enabled: false } })
  await moveTo(new Date(drawTime(next).getTime() + 3_600_000))
  await deliver('seal-draws', sealTime(next))
  const { commitment } = await readRecord()
  const late = await eventually(
    () => read(`${group}/draws/${next}`),
    ({ status }) => status === 200,
  )
  expect(late.body).toMatchObject({ state: 'not-held', reason: 'late', previous: commitment })
}, 240_000)
