import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import * as z from 'zod/mini'
import { seedCalls } from '../../../local/seed/calls.ts'
import type { LocalRun } from '../running/local-run.ts'

const mailbox = z.object({
  emails: z.array(z.object({ subject: z.string(), body: z.object({ html: z.optional(z.string()) }) })),
})
const statistics = z.object({
  months: z.array(z.object({ calls: z.object({ total: z.int() }), problems: z.object({ n: z.int() }) })),
})
const ordered = z.object({ exportId: z.string() })

/** The alert about a visit, as HTML, with its link to take the case on; waits until it has been sent. */
export const alertAbout = async (
  run: LocalRun,
  visitRef: string,
): Promise<{ html: string; link: string }> => {
  for (let tries = 0; tries < 150; tries += 1) {
    const { emails } = mailbox.parse(await (await fetch(`${run.urls.mail}/store`)).json())
    const html = emails.find(({ subject }) => subject.includes(visitRef))?.body.html
    const link = /href="([^"]*\/v1\/acknowledgements\/[^"]*)"/.exec(html ?? '')?.[1]
    if (html !== undefined && link !== undefined) return { html, link }
    await setTimeout(200)
  }
  throw new Error(`There is no alert about ${visitRef}`)
}

/** The service's time: the run's clock may have been moved. */
const serviceNow = async (run: LocalRun): Promise<Date> => {
  const { body } = await run.admin('clock')
  return new Date(z.parse(z.object({ now: z.string() }), body).now)
}

/**
 * Has the figures of everything that happened until now: a month is recomputed no sooner than a minute after something
 * happened in it, and the sums of all dealers with the next round.
 */
export const recomputeFigures = async (run: LocalRun): Promise<void> => {
  const now = await serviceNow(run)
  await run.moveClock(new Date(now.getTime() + 2 * 60_000))
  for (let round = 0; round < 2; round += 1) {
    const { status } = await run.admin('schedules/recompute-figures', { body: {} })
    if (status >= 300) throw new Error(`recompute-figures responded ${status}`)
  }
}

/** How many calls and problems a dealer had in the last twelve months. */
export const figuresOf = async (
  run: LocalRun,
  dealerId: string,
): Promise<{ calls: number; problems: number }> => {
  const path = `/v1/dealers/${dealerId}/statistics`
  const { months } = statistics.parse((await run.api(path, { token: await run.token('staff') })).body)
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)
  return {
    calls: sum(months.map(({ calls }) => calls.total)),
    problems: sum(months.map(({ problems }) => problems.n)),
  }
}

/** Orders a file of a dealer's problems. Returns its id. */
export const orderExport = async (run: LocalRun, dealerId: string): Promise<string> => {
  const { body } = await run.api(`/v1/dealers/${dealerId}/problem-exports`, {
    token: await run.token('lucia.martin@gredos.example'),
    body: { format: 'xlsx', status: 'all' },
  })
  return ordered.parse(body).exportId
}

const reviewList = z.object({ items: z.array(z.object({ reviewId: z.string() })) })

/** Puts a problem of Gredos that ended just now by the service's clock: each problem is reviewed. */
const putProblem = async (run: LocalRun): Promise<void> => {
  const pattern = seedCalls(await serviceNow(run)).find((one) => one.callId === 'L-gredos-03')
  if (!pattern) throw new Error('The sample call is gone')
  const { content } = pattern
  const { status, body } = await run.api(`/v1/dealers/gredos/calls/L-gredos-${randomUUID()}`, {
    token: await run.token('call-centre'),
    ...{ method: 'PUT', body: { ...content, visit: { ...content.visit, ref: `OR-${randomUUID()}` } } },
  })
  if (status !== 201) throw new Error(`The problem to be reviewed was ${status}: ${JSON.stringify(body)}`)
}

/** The id of a review that waits for a specialist, of a problem that is put for it: earlier ones end with their month. */
export const waitingReview = async (run: LocalRun): Promise<string> => {
  await putProblem(run)
  for (let tries = 0; tries < 150; tries += 1) {
    const { body } = await run.api('/v1/reviews', { token: await run.token('specialist') })
    const [first] = reviewList.parse(body).items
    if (first) return first.reviewId
    await setTimeout(200)
  }
  throw new Error('No review is waiting')
}

/** The id of the newest request for information that waits: one with everything that can be in it. */
export const waitingRequest = async (run: LocalRun): Promise<string> => {
  const body = {
    ...{ name: 'Lucía Fernández', company: 'Talleres Ribera, S. L.', email: 'lucia@example.com' },
    ...{ phone: '600 111 222', message: 'Vendemos dos marcas.\n¿Cómo se forman los grupos?' },
    ...{ consent: { read: true, textVersion: 2 }, marketing: true },
  }
  await run.api('/v1/information-requests', { body })
  const listed = await run.api('/v1/information-requests', { token: await run.token('staff') })
  const { items } = z.parse(z.object({ items: z.array(z.object({ requestId: z.string() })) }), listed.body)
  const [first] = items
  if (!first) throw new Error('No request waits')
  return first.requestId
}
