import * as z from 'zod/mini'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import { shownStrata } from '../strata/change-strata.ts'
import { firstStrata } from '../strata/strata-item.ts'
import type { StrataStore } from '../strata/strata-store.ts'
import { sampleMonth } from './month-key.ts'
import type { SampleLineStore } from './sample-line-store.ts'
import type { SampleMonthStore } from './sample-month-store.ts'

type ReadSamplePorts = {
  months: Pick<SampleMonthStore, 'get'>
  strata: Pick<StrataStore, 'versions'>
  lines: Pick<SampleLineStore, 'listOfDealer'>
}

/** The call after which the next page starts. */
export const linePosition = z.strictObject({ callId: z.string() })

/** Reads a month of the sample: its commitment and probabilities and, once published, its key. 404 if there is none. */
export const readSample =
  ({ months, strata }: Pick<ReadSamplePorts, 'months' | 'strata'>) =>
  async (month: string) => {
    const found = await months.get(month)
    if (!found) throw new DomainError(platformErrors.notFound)
    const versions = [firstStrata, ...(await strata.versions())]
    const inForce = versions.filter(({ since }, index) => {
      const until = versions[index + 1]?.since
      return sampleMonth(since) <= month && (until === undefined || sampleMonth(until) >= month)
    })
    const { key = null, publishedAt = null, commitment, committedAt } = found
    return { month, commitment, committedAt, key, publishedAt, settings: inForce.map(shownStrata) }
  }

/**
 * A page of what the sample decided about a dealer's calls of a month, by call id; empty until the month's key is
 * published: until then nobody is to know which calls were drawn.
 */
export const listSampledCalls =
  ({ months, lines }: Pick<ReadSamplePorts, 'months' | 'lines'>) =>
  async (dealerId: string, month: string, limit: number, after: string | undefined) => {
    if ((await months.get(month))?.key === undefined) return { items: [], position: null }
    const { lines: found, more } = await lines.listOfDealer(month, dealerId, after, limit)
    const items = found.map(
      ({ callId, at: receivedAt, operator, kind, outcome, trait, settings, probability, u, drawn }) => ({
        ...{ callId, receivedAt, operator, kind, outcome, trait, settings, probability, u, drawn },
      }),
    )
    const last = items.at(-1)
    return { items, position: more && last ? { callId: last.callId } : null }
  }
