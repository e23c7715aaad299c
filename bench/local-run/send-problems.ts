import { setTimeout } from 'node:timers/promises'
import * as z from 'zod/mini'
import {
  exampleBrandContent,
  exampleCall,
  exampleDealerContent,
  exampleQuestionnaireContent,
} from '../../test/support/calls/example-call.ts'
import type { LocalRun } from './start-local.ts'

const token = z.object({ access_token: z.string() })
const page = z.object({
  items: z.array(
    z.object({
      callId: z.string(),
      alert: z.object({ state: z.string(), latencyMs: z.nullable(z.number()) }),
    }),
  ),
  next: z.nullable(z.string()),
})

const dealerIds = ['bench-1', 'bench-2', 'bench-3', 'bench-4'] as const
const acceptedBySes = ['sent', 'delivered']

/** Requests to a run's API by somebody: `staff`, `call-centre`, `dealer:<id>`. */
export const client = async ({ api, admin }: Pick<LocalRun, 'api' | 'admin'>, who: string) => {
  const { access_token: bearer } = z.parse(token, await (await fetch(`${admin}/token?as=${who}`)).json())
  return async (
    method: string,
    path: string,
    body?: unknown,
    more: Readonly<Record<string, string>> = {},
  ): Promise<{ status: number; body: unknown }> => {
    const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json', ...more }
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const response = await fetch(`${api}${path}`, { method, headers, ...sent })
    return { status: response.status, body: await response.json() }
  }
}

/** Puts a brand, a questionnaire and the dealers `bench-1` to `bench-4`. */
export const putDirectory = async (run: Pick<LocalRun, 'api' | 'admin'>) => {
  const staff = await client(run, 'staff')
  const put = async (path: string, body: unknown) => {
    const { status } = await staff('PUT', path, body)
    if (status !== 201) throw new Error(`PUT ${path} responded ${status}`)
  }
  await put('/v1/brands/bench', exampleBrandContent)
  await put('/v1/questionnaires/bench/versions/1', { ...exampleQuestionnaireContent, brand: 'bench' })
  for (const id of dealerIds) await put(`/v1/dealers/${id}`, { ...exampleDealerContent, brands: ['bench'] })
}

/** Puts problem calls at a constant rate without waiting for responses. Returns how long each took until its 201. */
const putCalls = async (run: LocalRun, perSecond: number, seconds: number): Promise<number[]> => {
  const callCentre = await client(run, 'call-centre')
  const started = performance.now()
  const put = async (n: number) => {
    const dealerId = dealerIds[n % dealerIds.length]
    const asked = performance.now()
    const content = {
      ...exampleCall,
      questionnaire: 'bench@1',
      // Each of another visit: calls of one visit are looked at together.
      visit: { ...exampleCall.visit, ref: `OR-${n}` },
      customer: { ...exampleCall.customer, ref: `C-${n}`, phone: `600 ${String(100_000 + n)}` },
    }
    const { status } = await callCentre('PUT', `/v1/dealers/${dealerId}/calls/bench-${n}`, content)
    if (status !== 201) throw new Error(`The response to a call was ${status}`)
    return performance.now() - asked
  }
  const under: Promise<number>[] = []
  for (let n = 0; n < perSecond * seconds; n += 1) {
    await setTimeout(Math.max(0, started + (n * 1000) / perSecond - performance.now()))
    under.push(put(n))
  }
  return Promise.all(under)
}

const readAlerts = async (run: LocalRun) => {
  const alerts: { state: string; latencyMs: number | null }[] = []
  for (const dealerId of dealerIds) {
    const dealer = await client(run, `dealer:${dealerId}`)
    let query = '?limit=100'
    do {
      const { items, next } = z.parse(
        page,
        (await dealer('GET', `/v1/dealers/${dealerId}/problems${query}`)).body,
      )
      alerts.push(...items.map((item) => item.alert))
      query = next === null ? '' : `?limit=100&cursor=${encodeURIComponent(next)}`
    } while (query !== '')
  }
  return alerts
}

type SentProblems = { calls: number; sent: number; latencies: number[]; answersMs: number[] }

/** Puts problems for a while, then waits up to half a minute until SES has accepted every alert. */
export const sendProblems = async (
  run: LocalRun,
  perSecond: number,
  seconds: number,
): Promise<SentProblems> => {
  await putDirectory(run)
  const answersMs = await putCalls(run, perSecond, seconds)
  const isSent = ({ state }: { state: string }) => acceptedBySes.includes(state)
  let alerts = await readAlerts(run)
  for (
    let tries = 0;
    tries < 30 && !(alerts.length === answersMs.length && alerts.every(isSent));
    tries += 1
  ) {
    await setTimeout(1000)
    alerts = await readAlerts(run)
  }
  const sent = alerts.filter(isSent)
  const latencies = sent.flatMap(({ latencyMs }) => latencyMs ?? [])
  return { calls: answersMs.length, sent: sent.length, latencies, answersMs }
}
