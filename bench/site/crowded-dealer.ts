import { setTimeout } from 'node:timers/promises'
import * as z from 'zod/mini'
import { exampleCall } from '../../test/support/calls/example-call.ts'
import { client, putDirectory } from '../local-run/send-problems.ts'
import type { LocalRun } from '../local-run/start-local.ts'

/** The dealer that has many problems, how many, and the one of them whose case is full. */
export const crowded = { dealerId: 'bench-1', problems: 1000, callId: 'bench-0' } as const

const list = z.object({ items: z.array(z.unknown()) })

/** Does something for each number below a count, eight at a time. */
const eightAtATime = async (count: number, act: (n: number) => Promise<void>) => {
  let next = 0
  const work = async () => {
    for (let n = next++; n < count; n = next++) await act(n)
  }
  await Promise.all(Array.from({ length: 8 }, work))
}

/**
 * Puts a dealer with 1,000 open problems, one of them with a full case (some 300 entries), and waits until every alert
 * has been sent.
 */
export const fillDealer = async (run: Pick<LocalRun, 'api' | 'admin'>): Promise<void> => {
  const { dealerId, problems, callId } = crowded
  await putDirectory(run)
  const callCentre = await client(run, 'call-centre')
  const dealer = await client(run, `dealer:${dealerId}`)
  const expect = async (wanted: number, sent: Promise<{ status: number; body: unknown }>) => {
    const { status, body } = await sent
    if (status !== wanted) throw new Error(`Responded ${status}: ${JSON.stringify(body)}`)
  }
  const base = `/v1/dealers/${dealerId}`
  await eightAtATime(problems, (n) => {
    const customer = { ...exampleCall.customer, ref: `C-${n}` }
    const content = { ...exampleCall, questionnaire: 'bench@1', customer }
    return expect(201, callCentre('PUT', `${base}/calls/bench-${n}`, content))
  })
  // A full case takes no more notes; what is left of its entries is for closing and reopening it.
  for (let full = false; !full;) {
    const note = 'The customer was called again, and says when the car can be fetched.'
    const step = { step: 'note', note }
    const { status } = await dealer('POST', `${base}/problems/${callId}/steps`, step, { 'if-match': '*' })
    full = status === 409
    if (!full && status !== 200) throw new Error(`A step responded ${status}`)
  }
  const isWaiting = async () =>
    z.parse(list, (await dealer('GET', `${base}/problems?alert=queued&limit=1`)).body).items.length > 0
  for (let tries = 0; tries < 120 && (await isWaiting()); tries += 1) await setTimeout(1000)
}
