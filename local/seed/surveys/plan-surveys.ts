import * as z from 'zod/mini'
import type { Action } from '../history/actions.ts'
import type { PlannedCall } from '../history/compose-call.ts'
import { brandSurveys, surveyedDealers } from './brand-surveys.ts'
import { type CalledCustomer, composeSurveyFile } from './compose-file.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** So many days before the present the brands' last files end. */
const fileEndsBefore = 1

const batchPath = /^\/v1\/dealers\/([^/]+)\/call-batches$/
const batch = z.object({ calls: z.array(z.custom<PlannedCall>((value) => typeof value === 'object')) })

/** The calls that a plan makes. */
const callsOf = (plan: readonly Action[]): CalledCustomer[] =>
  plan.flatMap(({ act }) => {
    const dealerId = act.kind === 'send' ? batchPath.exec(act.path)?.[1] : undefined
    if (act.kind !== 'send' || dealerId === undefined) return []
    return z.parse(batch, act.body).calls.map((call) => ({ dealerId, call }))
  })

/** Describes the brands' surveys at the beginning, and whose codes are in their files. */
const describe = (first: Date): Action[] => {
  const put = (minutes: number, path: string, body: unknown): Action => ({
    at: new Date(first.getTime() + minutes * minuteMs),
    act: { kind: 'send', as: 'staff', method: 'PUT', path, body },
  })
  const from = new Date(first.getTime() - 365 * dayMs).toISOString().slice(0, 10)
  return Object.entries(brandSurveys).flatMap(([brand, survey]) => [
    put(3, `/v1/brands/${brand}/survey`, survey),
    ...Object.entries(surveyedDealers)
      .filter(([, { brands }]) => brands.some((one) => one === brand))
      .map(([dealerId, { code }]) =>
        put(4, `/v1/brands/${brand}/dealer-codes/${code}`, { periods: [{ dealerId, from }] }),
      ),
  ])
}

/**
 * The surveys of the customers whom a plan calls: each brand's is described at the beginning, and just before the present
 * the file of its whole year arrives and is counted.
 */
export const planSurveys = (first: Date, now: Date, plan: readonly Action[]): Action[] => {
  const until = new Date(now.getTime() - fileEndsBefore * dayMs)
  const calls = callsOf(plan)
  const files = (['lince', 'brisa'] as const).map((brand): Action => ({
    at: new Date(now.getTime() - 40 * minuteMs),
    act: {
      ...{ kind: 'survey-file', brand, fileName: `encuestas-${brand}.csv` },
      ...{ content: composeSurveyFile(brand, calls, until), coveredUntil: until.toISOString().slice(0, 10) },
    },
  }))
  return [...describe(first), ...files]
}
