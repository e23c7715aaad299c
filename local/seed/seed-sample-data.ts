import * as z from 'zod/mini'
import type { DataDir } from '../run/data-dir.ts'
import { seedCalls } from './calls.ts'
import { brands, dealers, questionnaires } from './directory.ts'
import { peopleOfDealers } from './people.ts'
import { groups, participants } from './groups.ts'

type SeedPorts = {
  api: string
  dataDir: DataDir
  now: () => Date
  /** A token for `call-centre` or `staff`. */
  token: (who: 'call-centre' | 'staff') => Promise<string>
}

const finishedFile = 'seeded.json'
const startedFile = 'seeding.json'
const seeded = z.object({ at: z.string(), calls: z.int(), problems: z.int() })
const callResponse = z.object({ problem: z.nullable(z.unknown()) })

const refusal = z.object({ title: z.optional(z.string()), detail: z.optional(z.string()) })

/** What the API answered, in words: a problem document's detail or title, or the text as it is. */
const answerInWords = (text: string): string => {
  try {
    const { title, detail } = z.parse(refusal, JSON.parse(text))
    return (detail ?? title ?? text).replace(/\.$/, '')
  } catch {
    return text
  }
}

/** Sends a PUT, or a POST, as a client would; throws with the response in words if it is an error. */
const put = async (url: string, token: string, body?: unknown, method = 'PUT'): Promise<unknown> => {
  const response = await fetch(url, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok)
    throw new Error(
      `The sample data could not be stored: ${method} ${url} was answered with ${response.status}: ${answerInWords(text)}. ` +
        'The reason is in the logs in the data folder. The next start goes on with it.',
    )
  return JSON.parse(text)
}

/** Runs `work` on every item, this many at a time. */
const forEachConcurrent = async <T>(items: readonly T[], lanes: number, work: (item: T) => Promise<void>) => {
  const rest = [...items]
  const lane = async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

/**
 * Seeds an empty data folder with believable sample data, only through the HTTP API, once. An interrupted seeding is
 * repeated: every PUT may be. Returns the numbers, or null if it was seeded already.
 */
export const seedSampleData = async ({ api, dataDir, now, token }: SeedPorts) => {
  if (dataDir.read(finishedFile, seeded)) return null
  // The same instant in every attempt, so that repeated requests have the same content.
  const at = dataDir.read(startedFile, z.object({ at: z.string() }))?.at ?? now().toISOString()
  dataDir.write(startedFile, { at })
  const staff = await token('staff')
  for (const [id, brand] of Object.entries(brands)) await put(`${api}/v1/brands/${id}`, staff, brand)
  for (const [name, content] of Object.entries(questionnaires)) {
    const [id, version] = name.split('@')
    await put(`${api}/v1/questionnaires/${id}/versions/${version}`, staff, content)
  }
  for (const [id, dealer] of Object.entries({ ...dealers, ...participants }))
    await put(`${api}/v1/dealers/${id}`, staff, dealer)
  for (const { dealerId, ...person } of peopleOfDealers)
    await put(`${api}/v1/dealers/${dealerId}/people`, staff, person, 'POST')
  for (const [id, group] of Object.entries(groups)) {
    await put(`${api}/v1/groups/${id}`, staff, group)
    for (const dealerId of Object.keys(participants))
      await put(`${api}/v1/groups/${id}/participants/${dealerId}`, staff)
  }

  const callCentre = await token('call-centre')
  const calls = seedCalls(new Date(at))
  let problems = 0
  await forEachConcurrent(calls, 4, async ({ dealerId, callId, content }) => {
    const answer = await put(`${api}/v1/dealers/${dealerId}/calls/${callId}`, callCentre, content)
    if (z.parse(callResponse, answer).problem !== null) problems++
  })
  const result = { at, calls: calls.length, problems }
  dataDir.write(finishedFile, result)
  return result
}
