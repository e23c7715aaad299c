import type { Fingerprint } from '../../../platform/content/fingerprint.ts'
import type { KeptPage, MatchCounts } from '../../matching/match-kept.ts'
import type { ClaimStore } from '../../claiming/claim-store.ts'
import type { SurveyResponse } from '../../response/response.ts'
import type { KeptResponse, Overtaken, ResponseBatches } from '../store/response-batch-store.ts'
import type { MetIds } from './met-ids.ts'
import type { RecordUse } from '../mappings/other-mappings.ts'
import { isAlike } from '../mappings/under-former-ids.ts'
import { erasedFresh } from '../refused/erased-fresh.ts'
import { responseName } from '../store/response-name.ts'
import { type ComposedRow, putByOf } from './compose-row.ts'
import { type Refused, refusedAs } from './refuse-row.ts'
import { type GivenRow, type Pretended, sortPage } from './sort-page.ts'

export type KeepPagePorts = {
  responses: Pick<ResponseBatches, 'known' | 'putNew'>
  claims: Pick<ClaimStore, 'ofMany' | 'adoptAll'>
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
  pretended: Pretended | null
  /** Records with what rows are kept or found. */
  record: RecordUse
  /** If rows that differ from what is kept are its corrections: the responses that earlier pages had a row of. */
  met: MetIds | null
}

/**
 * With which mappings a page's rows are known: today's, if one of them is kept or repeated under today's id, and former ones, by
 * whose ids they are found. Pure.
 */
const usesOf = (
  rows: readonly GivenRow[],
  there: ReadonlyMap<string, KeptResponse>,
  { fresh, isCorrecting }: { fresh: ReadonlyMap<string, unknown>; isCorrecting: boolean },
): Parameters<RecordUse>[0] => {
  const isKnown = (row: GivenRow) => {
    const found = there.get(responseName(row.response))
    return found !== undefined && !row.formerId && (isCorrecting || isAlike(row, found))
  }
  const prints = new Set(rows.flatMap(({ formerId }) => formerId?.prints ?? []))
  return { isOfToday: fresh.size > 0 || rows.some(isKnown), prints }
}

const nothing: Overtaken = { there: new Map(), rivals: new Map(), again: new Map() }

/**
 * Keeps the responses of a page that are not kept yet, matches them, and tells of them. A page that was kept before and is
 * read again, because nobody recorded it, has the same outcome.
 */
export const keepPage =
  (ports: KeepPagePorts, context: PageContext) =>
  async (page: readonly ComposedRow[]): Promise<PageOutcome> => {
    const { responses, claims, match, foresee, markMonths, correct, tell } = ports
    const { importId, idColumn, pretended, met, record } = context
    const { rows: composed, there, fresh: sorted, rivals, unclaimed } = await sortPage(ports, pretended)(page)
    const erased = await erasedFresh(ports)(
      composed.filter(({ response }) => sorted.has(responseName(response))),
    )
    const fresh = new Map([...sorted].filter(([name]) => !erased.has(name)))
    if (!pretended) {
      // Before anything is written: what is kept is never without it.
      await record(usesOf(composed, there, { fresh, isCorrecting: met !== null }))
      await claims.adoptAll(unclaimed)
      await markMonths([...fresh.values()].map(({ response }) => response))
    }
    const overtaken = pretended ? nothing : await responses.putNew([...fresh.values()])
    // Another brand's file has just taken one of the ids: seen anew, the page knows, and finds what it has put itself.
    const isOthers = ([name, { brand }]: [string, KeptResponse]) =>
      brand !== undefined && brand !== fresh.get(name)?.response.brand
    if ([...overtaken.there].some(isOthers)) return keepPage(ports, context)(page)
    for (const [name, rival] of overtaken.rivals) rivals.set(name, rival)
    for (const [name, { response, claim }] of fresh) {
      const put = overtaken.again.get(name) ?? response
      if (!rivals.has(name)) there.set(name, overtaken.there.get(name) ?? put)
      pretended?.responses.set(name, response)
      pretended?.claims.set(claim, response)
    }
    const justPut = new Set(
      [...fresh.keys()].filter((name) => !overtaken.there.has(name) && !rivals.has(name)),
    )
    const atRivals = rivals.size > 0 ? await responses.known([...rivals.values()]) : there
    const kept: SurveyResponse[] = []
    const refused = page.flatMap((each) => ('refusals' in each ? [each] : []))
    let [repeated, corrected] = [0, 0]
    /** Of two rows of one file under the same id, nobody knows which corrects the other. */
    const isOfFile = (called: string, { putBy }: KeptResponse) =>
      met?.has(called) === true || putBy.startsWith(putByOf(importId, ''))
    for (const each of composed) {
      const { response, row, called, formerId } = each
      const name = responseName(response)
      const [found, rival] = [there.get(name), rivals.get(name)]
      if (erased.has(name)) refused.push(refusedAs('erased', each, idColumn))
      else if (rival) {
        const isErased = atRivals.get(responseName(rival))?.isErased
        const code = isErased ? 'erased' : 'kept-at-another-dealer'
        refused.push(refusedAs(code, each, idColumn, isErased ? undefined : rival.dealerId))
      } else if (found?.putBy === putByOf(importId, row.row)) {
        kept.push({ ...response, version: found.version })
        if (found.version > 1) corrected += 1
      } else if (found?.isErased) refused.push(refusedAs('erased', each, idColumn))
      else if (found?.isWithdrawn) refused.push(refusedAs('withdrawn', each, idColumn))
      else if (found && isAlike(each, found)) repeated += 1
      else if (found && isOfFile(called, found)) refused.push(refusedAs('differs-in-file', each, idColumn))
      else if (found && met && !formerId?.isInDoubt && (pretended !== null || (await correct(response)))) {
        const version = { ...response, version: found.version + 1 }
        there.set(name, version)
        pretended?.responses.set(name, version)
        kept.push(version)
        corrected += 1
      } else {
        // A named row's former id is in doubt where it is made of answers, which say nothing of whose they are.
        const isAnybodys = formerId?.isInDoubt === true && response.identified
        refused.push(refusedAs(isAnybodys ? 'may-be-kept' : 'differs-from-kept', each, idColumn))
      }
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
