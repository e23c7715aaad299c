import * as z from 'zod/mini'
import type { DataDir } from '../run/data-dir.ts'
import { seedCalls } from './calls.ts'
import { brands, dealers, questionnaires } from './directory.ts'
import { groups, participants } from './groups.ts'
import type { Sender } from './history/actions.ts'
import { beginningOf, planHistory } from './history/plan-history.ts'
import { peopleOfDealers } from './people.ts'
import { finishedFile, type Seeded, seeded } from './seeding-files.ts'
import { request } from './sending/request.ts'
import { type HistoryPorts, sendHistory } from './sending/send-history.ts'

type SeedPorts = {
  api: string
  dataDir: DataDir
  now: () => Date
  /** A token that is valid for the whole history. */
  token: (who: Sender) => Promise<string>
  /** Runs a schedule as if it were due now. */
  runSchedule: (name: string) => Promise<void>
  /** What else the year before the present needs; null leaves it out. */
  history: Omit<HistoryPorts, 'api' | 'token' | 'runSchedule'> | null
  /** Sets the clock back to the present. */
  moveToPresent: () => void
}

const callResponse = z.object({ problem: z.nullable(z.unknown()) })

/** Runs `work` on every item, this many at a time. */
const forEachConcurrent = async <T>(items: readonly T[], lanes: number, work: (item: T) => Promise<void>) => {
  const rest = [...items]
  const lane = async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

/** Creates brands, questionnaires, dealers and their people. */
const sendDirectory = async ({ api, token }: SeedPorts) => {
  const staff = await token('staff')
  for (const [id, body] of Object.entries(brands))
    await request(`${api}/v1/brands/${id}`, { token: staff, body })
  for (const [name, body] of Object.entries(questionnaires)) {
    const [id, version] = name.split('@')
    await request(`${api}/v1/questionnaires/${id}/versions/${version}`, { token: staff, body })
  }
  for (const [id, body] of Object.entries({ ...dealers, ...participants }))
    await request(`${api}/v1/dealers/${id}`, { token: staff, body })
  for (const { dealerId, ...body } of peopleOfDealers)
    await request(`${api}/v1/dealers/${dealerId}/people`, { token: staff, method: 'POST', body })
}

const sendGroups = async ({ api, token }: SeedPorts) => {
  const staff = await token('staff')
  for (const [id, body] of Object.entries(groups)) {
    await request(`${api}/v1/groups/${id}`, { token: staff, body })
    for (const dealerId of Object.keys(participants))
      await request(`${api}/v1/groups/${id}/participants/${dealerId}`, { token: staff })
  }
}

/** The calls of the last hours, one of which has not ended. */
const sendToday = async ({ api, token }: SeedPorts, at: Date) => {
  const callCentre = await token('call-centre')
  const calls = seedCalls(at)
  let problems = 0
  await forEachConcurrent(calls, 4, async ({ dealerId, callId, content }) => {
    const url = `${api}/v1/dealers/${dealerId}/calls/${callId}`
    const answer = await request(url, { token: callCentre, body: content })
    if (z.parse(callResponse, answer).problem !== null) problems++
  })
  return { calls: calls.length, problems }
}

/** Commits to the keys of the sample, which otherwise waits for the next full hour, and draws calls meanwhile. */
const commitment = 'months-of-the-sample'

/** What the schedules have to have done when the present begins, in this order; figures are computed in two rounds. */
const beforePresent = [
  'make-digests',
  'send-mails',
  'recompute-figures',
  'recompute-figures',
  'recompute-surveys',
  'recompute-surveys',
]

const sendYear = async (ports: SeedPorts, history: HistoryPorts, at: Date) => {
  history.moveTo(beginningOf(at))
  await sendDirectory(ports)
  await ports.runSchedule('send-mails')
  const sent = await sendHistory(history, planHistory(at))
  for (const name of beforePresent) {
    await ports.runSchedule(name)
    await history.settle()
  }
  return sent
}

/**
 * Seeds an empty data folder with believable sample data, only through the HTTP API, once: a year, if asked, and the
 * calls of the last hours. Returns the numbers, or null if it was seeded already.
 */
export const seedSampleData = async (ports: SeedPorts): Promise<Seeded | null> => {
  const { api, dataDir, token, history, now } = ports
  if (dataDir.read(finishedFile, seeded)) return null
  const at = now()
  let past = { calls: 0, problems: 0 }
  if (history) past = await sendYear(ports, { api, token, runSchedule: ports.runSchedule, ...history }, at)
  else {
    await sendDirectory(ports)
    await sendGroups(ports)
  }
  ports.moveToPresent()
  await ports.runSchedule(commitment)
  const today = await sendToday(ports, at)
  const result = {
    at: at.toISOString(),
    calls: past.calls + today.calls,
    problems: past.problems + today.problems,
  }
  dataDir.write(finishedFile, result)
  return result
}
