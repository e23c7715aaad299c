import type { StoredCall } from '../../cases/call/call-item.ts'
import type { CallPosition } from '../../cases/head/positions.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { CallSummary } from '../contract/stored-schemas.ts'

type ListCallsPorts = {
  directory: Pick<Directory, 'dealer'>
  calls: Pick<Cases['calls'], 'listMonth'>
  /** Reads the calls of some cases. */
  readCalls: Cases['followUps']['calls']
}

/** What a list shows of a call as it holds now: no comments, so that a page of calls stays small. */
const shown = ({ callId, receivedAt, content, classification, problem }: StoredCall): CallSummary => {
  const { kind, outcome, customer, visit, answers = [] } = content
  const low = new Set(
    classification.evidence.filter(({ fact }) => fact === 'low').map(({ pointer }) => pointer),
  )
  return {
    ...{ callId, receivedAt, kind, outcome, problem: problem !== null },
    customer: { ref: customer.ref, ...(customer.name !== undefined && { name: customer.name }) },
    visit,
    answers: answers.map(({ comment: _, ...answer }, index) => ({
      ...answer,
      low: low.has(`/answers/${index}`),
    })),
  }
}

/** Reads a page of a month's calls, newest first, and the next page's position. 404 if there is no such dealer. */
export const listCalls =
  ({ directory, calls, readCalls }: ListCallsPorts) =>
  async (dealerId: string, query: { month: string; limit: number }, after: CallPosition | undefined) => {
    if (!(await directory.dealer(dealerId)))
      throw new DomainError(platformErrors.notFound, 'There is no such dealer')
    const { items, next } = await calls.listMonth(dealerId, query.month, query.limit, after)
    const read = await readCalls(items.map(({ callId }) => ({ dealerId, callId })))
    return { items: read.map(shown), next }
  }
