import type { MatchCounts } from '../../matching/match-kept.ts'
import type { RowRefusal } from '../../mapping/row-refusal.ts'
import type { SurveyResponse } from '../../response/response.ts'
import type { KeptResponse, ResponseBatches } from '../store/response-batch-store.ts'
import { responseName } from '../store/response-name.ts'
import { type ComposedRow, putByOf } from './compose-row.ts'

export type KeepPagePorts = {
  responses: Pick<ResponseBatches, 'known' | 'putNew'>
  /** Matches new responses with calls. The same again changes nothing. */
  match: (responses: readonly SurveyResponse[]) => Promise<MatchCounts>
  /** Marks the months whose counts the responses change, before they are written. */
  markMonths: (responses: readonly SurveyResponse[]) => Promise<void>
}

/** A row that was refused, and everything that is wrong with it. */
export type Refused = ComposedRow & { refusals: readonly RowRefusal[] }

/** What became of the rows of a page: each is kept, repeated or refused. */
export type PageOutcome = {
  rows: { read: number; kept: number; repeated: number; refused: number }
  matches: MatchCounts
  refused: readonly Refused[]
}

type PageContext = {
  importId: string
  /** The header of the column with the ids. */
  idColumn: string | null
  /** In a dry run, what it would have kept so far; nothing is written then. */
  pretended: Map<string, KeptResponse> | null
}

const differs = (composed: ComposedRow, idColumn: string | null): Refused => ({
  ...composed,
  refusals: [
    {
      code: 'differs-from-kept',
      line: composed.row.line,
      column: idColumn,
      note: 'Must be what is kept already under this id. If the brand has corrected it, accept it as a new version of that response.',
    },
  ],
})

/**
 * Keeps the responses of a page that are not kept yet, and matches them. A page that was kept before and is read again,
 * because nobody recorded it, has the same outcome.
 */
export const keepPage =
  ({ responses, match, markMonths }: KeepPagePorts, { importId, idColumn, pretended }: PageContext) =>
  async (page: readonly ComposedRow[]): Promise<PageOutcome> => {
    const composed = page.flatMap((each) => ('response' in each ? [each] : []))
    const asked = composed.map(({ response }) => response)
    const there = await responses.known(asked)
    const fresh = new Map<string, SurveyResponse>()
    for (const response of asked) {
      const name = responseName(response)
      const before = there.get(name) ?? pretended?.get(name)
      if (before) there.set(name, before)
      else if (!fresh.has(name)) fresh.set(name, response)
    }
    if (!pretended) await markMonths([...fresh.values()])
    const overtaken = pretended
      ? new Map<string, KeptResponse>()
      : await responses.putNew([...fresh.values()])
    for (const [name, response] of fresh) {
      there.set(name, overtaken.get(name) ?? response)
      pretended?.set(name, { fingerprint: response.fingerprint, putBy: response.putBy })
    }
    const kept: SurveyResponse[] = []
    const refused = page.flatMap((each) => ('refusals' in each ? [each] : []))
    let repeated = 0
    for (const each of composed) {
      const { response, row } = each
      const found = there.get(responseName(response))
      if (found?.putBy === putByOf(importId, row.row)) kept.push(response)
      else if (found?.fingerprint === response.fingerprint) repeated += 1
      else refused.push(differs(each, idColumn))
    }
    const identified = kept.filter((response) => response.identified)
    const matches = pretended ? { matched: 0, unmatched: 0, ambiguous: 0 } : await match(identified)
    const rows = { read: page.length, kept: kept.length, repeated, refused: refused.length }
    return { rows, matches, refused: refused.toSorted((a, b) => a.row.row - b.row.row) }
  }
