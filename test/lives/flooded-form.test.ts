import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import {
  mailsPerDay,
  perAddressAndHour,
  perDay,
  secondsToNextDay,
} from '../../functions/information/receiving/limits.ts'
import { type Answer, hostile, sendFrom, sentAs, visitor } from '../support/information/flood.ts'
import { storedBy } from '../support/privacy/canaries.ts'
import { type LocalRun, startLocalRun } from '../support/running/local-run.ts'

const folder = mkdtempSync(join(tmpdir(), 'flooded-form-'))
const data = join(folder, 'data')
let run: LocalRun
beforeAll(async () => (run = await startLocalRun(data)))
afterAll(async () => {
  await run.end('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
})

const [fromOne, fromMany, addresses, atOnce] = [4000, 6000, 600, 24]
const clock = z.object({ now: z.string() })
const now = async () => new Date(z.parse(clock, (await run.admin('clock')).body).now)
const isTaken = ({ status }: Answer) => status === 202 || status === 303

/** Sends so many at once, until all are answered. */
const flood = async (count: number, first: number, addressOf: (n: number) => string) => {
  const answers: Answer[] = []
  let next = 0
  const sender = async () => {
    for (let n = next++; n < count; n = next++)
      answers.push(await sendFrom(run.urls.api, addressOf(n), hostile(first + n)))
  }
  await Promise.all(Array.from({ length: atOnce }, sender))
  return answers
}

/** How many responses there were of each status. */
const counted = (answers: readonly Answer[]) =>
  Object.fromEntries(
    [...new Set(answers.map(({ status }) => status))]
      .toSorted()
      .map((status) => [status, answers.filter((answer) => answer.status === status).length]),
  )

/** What a response says to whoever compares it with others. */
const saying = ({ status, headers, text }: Answer) => {
  const { date: _, 'apigw-requestid': __, 'x-request-id': ___, ...rest } = headers
  return JSON.stringify({ status, rest, text })
}

/** Every request that staff are shown. */
const stored = async () => {
  const page = z.object({
    items: z.array(z.looseObject({ email: z.string() })),
    next: z.nullable(z.string()),
  })
  const token = await run.token('staff')
  const items: z.output<typeof page>['items'] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const path: string = `/v1/information-requests?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`
    const { items: more, next } = z.parse(page, (await run.api(path, { token })).body)
    items.push(...more)
    cursor = next
  }
  return items
}
const told = async () =>
  (await run.mails()).filter(({ destination }) => destination.to.join().includes('atencion@asortis.example'))

test('10,000 requests to the form, from one address and from many, cost what they may, and visitors are served', async () => {
  // Under the stage's throttle nearly all would be turned away before they reach the form.
  await run.admin('throttle', { body: { requestsPerSecond: 100_000, burst: 100_000 } })
  const began = Date.now()
  const start = await now()
  const served = async (n: number) => {
    const answer = await sendFrom(
      run.urls.api,
      `127.9.0.${n}`,
      sentAs(n % 2 ? 'form' : 'json', visitor(90_000 + n)),
    )
    expect(isTaken(answer), answer.text).toBe(true)
    return answer
  }

  const one = flood(fromOne, 0, () => '127.1.2.3')
  const visitors: Answer[] = []
  for (let n = 1; n <= 20; n += 1) visitors.push(await served(n))
  const answersOfOne = await one
  const hours = Math.floor((await now()).getTime() / 3_600_000) - Math.floor(start.getTime() / 3_600_000) + 1
  const takenOfOne = answersOfOne.filter(isTaken)
  expect(takenOfOne.length).toBeGreaterThanOrEqual(perAddressAndHour)
  expect(takenOfOne.length).toBeLessThanOrEqual(perAddressAndHour * hours)

  const answersOfMany = await flood(fromMany, fromOne, (n) => `127.2.${n % 3}.${1 + (n % (addresses / 3))}`)
  const all = [...answersOfOne, ...answersOfMany, ...visitors]
  const seconds = Math.round((Date.now() - began) / 1000)
  console.log(JSON.stringify({ seconds, one: counted(answersOfOne), many: counted(answersOfMany) }))
  expect(all.filter(({ status }) => ![202, 303, 413, 422, 429].includes(status))).toEqual([])
  // Whoever is in the data already, and whoever is not, gets the same to the byte.
  const ways = new Set(all.filter(isTaken).map(saying))
  expect(ways.size, [...ways].join('\n')).toBe(2)

  const requests = await stored()
  const taken = all.filter(isTaken).length
  console.log(JSON.stringify({ taken, stored: requests.length, longest: longestOf(requests) }))
  expect(requests).toHaveLength(taken)
  expect(requests.length).toBeLessThanOrEqual(perDay)
  expect(longestOf(requests)).toBeLessThan(4_000)
  // No address is stored.
  expect(storedBy(data).table.match(/127\.[129]\.\d+\.\d+/)).toBeNull()

  const mails = Math.min(taken, mailsPerDay) + (taken >= mailsPerDay ? 1 : 0)
  await expect.poll(async () => (await told()).length, { timeout: 300_000, interval: 2_000 }).toBe(mails)
  await run.moveClock(new Date((await now()).getTime() + 300_000))
  expect(await told()).toHaveLength(mails)
  expect(JSON.stringify((await run.mails()).map(({ destination }) => destination))).not.toMatch(
    /victima|visita-/,
  )

  // The page and what others need work, and from tomorrow on the form.
  for (const url of [`${run.urls.api}/v1/consent-texts/2`, new URL('/informacion', run.urls.site).href])
    expect((await fetch(url)).status, url).toBe(200)
  await run.moveClock(new Date((await now()).getTime() + (secondsToNextDay(await now()) + 60) * 1000))
  await served(30)
}, 1_800_000)

/** The length of the longest of what is stored. */
const longestOf = (items: readonly unknown[]) => Math.max(...items.map((item) => JSON.stringify(item).length))
