import type { Fingerprint } from '../../../platform/content/fingerprint.ts'
import type { KeptPage, MatchCounts } from '../../matching/match-kept.ts'
import type { RowRefusal } from '../../mapping/row-refusal.ts'
import type { SurveyResponse } from '../../response/response.ts'
import type { KeptResponse, ResponseBatches } from '../store/response-batch-store.ts'
import type { MetIds } from './met-ids.ts'
import { ownIds } from './own-ids.ts'
import { responseName } from '../store/response-name.ts'
import { type ComposedRow, putByOf } from './compose-row.ts'

export type KeepPagePorts = {
  responses: Pick<ResponseBatches, 'known' | 'putNew'>
  /** Matches the page's identified responses with calls. The same again changes nothing. */
  match: (page: KeptPage) => Promise<MatchCounts>
  /** Counts with what responses would be matched that a dry run does not keep. Changes nothing. */
  foresee: (identified: readonly SurveyResponse[]) => Promise<MatchCounts>
  /** Tells of responses and versions that were kept; again, if the page is read again. */
  tell: (responses: readonly SurveyResponse[]) => Promise<void>
  /** Accepts other content of a kept response as its next version; false if it is not there any more. */
  correct: (response: SurveyResponse) => Promise<boolean>
  /** Marks the months whose counts the responses change, before they are written. */
  markMonths: (responses: readonly SurveyResponse[]) => Promise<void>
  fingerprint: Fingerprint
}

/** A row that was refused, and everything that is wrong with it. */
export type Refused = ComposedRow & { refusals: readonly RowRefusal[] }

/** What became of the rows of a page: each is kept, repeated or refused. */
export type PageOutcome = {
  rows: { read: number; kept: number; repeated: number; refused: number }
  /** How many of those kept are new versions of responses that were kept before. */
  corrected: number
  /** How many of those kept are of a customer who wished to be known. In a dry run, `matches` is what they would be. */
  identified: number
  matches: MatchCounts
  refused: readonly Refused[]
}

type PageContext = {
  importId: string
  /** The header of the column with the ids. */
  idColumn: string | null
  /** In a dry run, what it would have kept so far; nothing is written then. */
  pretended: Map<string, KeptResponse> | null
  /** If rows that differ from what is kept are its corrections: the responses that earlier pages had a row of. */
  met: MetIds | null
}

/** Whether a refused row is given back to be corrected: not that of a customer who was erased. */
export const isGivenBack = ({ refusals }: Pick<Refused, 'refusals'>): boolean =>
  refusals.every(({ code }) => code !== 'erased')

const notes = {
  'differs-from-kept':
    'Must be what is kept already under this id. If the brand has corrected it, read the file again and accept corrections.',
  erased: "Must be left out: this response's customer was erased.",
} as const

const refusedAs = (
  code: keyof typeof notes,
  { row, ...composed }: ComposedRow,
  column: string | null,
): Refused => ({
  ...composed,
  row,
  refusals: [{ code, line: row.line, column, note: notes[code] }],
})

/**
 * Keeps the responses of a page that are not kept yet, matches them, and tells of them. A page that was kept before and is read again,
 * because nobody recorded it, has the same outcome.
 */
export const keepPage =
  (ports: KeepPagePorts, context: PageContext) =>
  async (page: readonly ComposedRow[]): Promise<PageOutcome> => {
    const { responses, match, foresee, markMonths, correct, tell } = ports
    const { importId, idColumn, pretended, met } = context
    const given = page.flatMap((each) => ('response' in each ? [each] : []))
    const { own: asked, there } = await ownIds(ports)(given.map(({ response }) => response))
    const composed = given.map((each, at) => ({ ...each, response: asked[at] ?? each.response }))
    /** What a row's response is called in its file. */
    const calledIn = new Map(given.map(({ row, response }) => [row, responseName(response)]))
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
    // Another brand's file has just taken one of the ids: seen anew, the page knows, and finds what it has put itself.
    const isOthers = ([name, { brand }]: [string, KeptResponse]) =>
      brand !== undefined && brand !== fresh.get(name)?.brand
    if ([...overtaken].some(isOthers)) return keepPage(ports, context)(page)
    for (const [name, response] of fresh) {
      there.set(name, overtaken.get(name) ?? response)
      pretended?.set(name, response)
    }
    const justPut = new Set([...fresh.keys()].filter((name) => !overtaken.has(name)))
    const kept: SurveyResponse[] = []
    const refused = page.flatMap((each) => ('refusals' in each ? [each] : []))
    let [repeated, corrected] = [0, 0]
    /** Of two rows of one file under the same id, nobody knows which corrects the other. */
    const mayCorrect = (called: string, { putBy }: KeptResponse) =>
      met !== null && !met.has(called) && !putBy.startsWith(putByOf(importId, ''))
    for (const each of composed) {
      const { response, row } = each
      const name = responseName(response)
      const called = calledIn.get(row) ?? name
      const found = there.get(name)
      if (found?.putBy === putByOf(importId, row.row)) {
        kept.push({ ...response, version: found.version })
        if (found.version > 1) corrected += 1
      } else if (found?.isErased) refused.push(refusedAs('erased', each, idColumn))
      else if (found?.fingerprint === response.fingerprint) repeated += 1
      else if (found && mayCorrect(called, found) && (pretended !== null || (await correct(response)))) {
        const version = { ...response, version: found.version + 1 }
        there.set(name, version)
        pretended?.set(name, version)
        kept.push(version)
        corrected += 1
      } else refused.push(refusedAs('differs-from-kept', each, idColumn))
      met?.add(called)
    }
    const identified = kept.filter((response) => response.identified)
    const ofCustomers = Map.groupBy(identified, (response) =>
      justPut.has(responseName(response)) ? 'put' : 'known',
    )
    const matches = pretended
      ? await foresee(identified)
      : await match({ put: ofCustomers.get('put') ?? [], known: ofCustomers.get('known') ?? [] })
    if (!pretended) await tell(kept)
    const rows = { read: page.length, kept: kept.length, repeated, refused: refused.length }
    return {
      ...{ rows, corrected, matches, identified: identified.length },
      refused: refused.toSorted((a, b) => a.row.row - b.row.row),
    }
  }
