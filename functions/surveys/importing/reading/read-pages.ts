import type { FileRow } from '../../files/file-row.ts'
import { FileRefused } from '../../files/file-fault.ts'
import { readHeader, readRows } from '../../files/read-rows.ts'
import { dealerFinder } from '../../mapping/find-dealer.ts'
import { rowMapper } from '../../mapping/map-row.ts'
import { type ColumnPlan, planColumns, wantedColumns } from '../../mapping/plan-columns.ts'
import { readDate } from '../../mapping/read-date.ts'
import { withoutCut } from '../../mapping/cut-row.ts'
import { readsAs } from '../../mapping/reads-as.ts'
import { idsByMistake } from '../refused/ids-by-mistake.ts'
import { refusalsOfCells, refusedCells } from '../../mapping/refused-cells.ts'
import { responseIds } from '../../mapping/response-ids.ts'
import type { ReadableSurvey } from '../mappings/import-mapping.ts'
import { otherMappings } from '../mappings/other-mappings.ts'
import { withFormer } from '../mappings/with-former.ts'
import { refusedKeys } from '../import-files.ts'
import { reasonOf } from '../refused/refusal-words.ts'
import { writeRefusedPart } from '../refused/refused-part.ts'
import { refusedText } from '../refused/refused-text.ts'
import type { SurveyImport } from '../store/import-item.ts'
import { addOutcome, moreExamples } from './add-outcome.ts'
import { composeRow, type ComposedRow } from './compose-row.ts'
import { keepPage } from './keep-page.ts'
import { isGivenBack, type Refused } from './refuse-row.ts'
import type { Pretended } from './sort-page.ts'
import { metIds } from './met-ids.ts'
import { markErased, possibleIds } from './of-erased-rows.ts'
import { responseName } from '../store/response-name.ts'
import { LeaseLost, type ReadImportPorts, type RunLimits, uploadOf } from './read-ports.ts'

/** The rows of the dealer that has most of them. */
const busiest = (page: readonly ComposedRow[]): number => {
  const rows = new Map<string, number>()
  for (const each of page)
    if ('response' in each) {
      const { dealerId } = each.response
      rows.set(dealerId, (rows.get(dealerId) ?? 0) + 1)
    }
  return Math.max(0, ...rows.values())
}

/** What a row's response may be kept as. */
const namesOf = (composed: ComposedRow): string[] => {
  if (!('response' in composed)) return []
  const { response, formerly = [] } = composed
  const { dealerId } = response
  return [response, ...formerly].map(({ responseId }) => responseName({ dealerId, responseId }))
}

/**
 * Reads an import's rows from where it stands, page by page, each recorded with its outcome before the next. Returns the
 * import, and whether its file has ended; else the run has.
 */
export const readPages =
  (ports: ReadImportPorts, limits: RunLimits) => async (begun: SurveyImport, survey: ReadableSurvey) => {
    const lease = () => new Date(ports.clock().getTime() + limits.leaseMs).toISOString()

    let found = begun
    const { importId, form, dryRun } = found
    if (!form) throw new LeaseLost()
    const source = uploadOf(ports.files, found)
    const file = survey.surveyFile
    const wanted = wantedColumns(file)
    const header = await readHeader(source, form, wanted)
    const { columns, first } = header
    const plan = planColumns(header, file, survey)
    const dealerCodes = await ports.dealerCodes(survey.brandId)
    const findDealer = dealerFinder(dealerCodes)
    const now = ports.clock()
    const composeWith = (read: ReadableSurvey, { columns: planned }: { columns: ColumnPlan }) =>
      composeRow({
        ...{ importId, plan: planned, survey: read, fingerprint: ports.fingerprint, now },
        map: withoutCut(
          rowMapper({ plan: planned, file: read.surveyFile, survey: read, findDealer }),
          planned,
          columns.length,
        ),
        ids: responseIds(ports.fingerprint),
        dealerOf: (dealerId) => ports.directory.dealer(dealerId),
      })
    const { others: before, record } = await otherMappings(ports)(survey, header, now)
    const compose = withFormer(
      composeWith(survey, { columns: plan }),
      before.map(({ isAlike, print, ...other }) => ({
        ...{ compose: composeWith(other.survey, other), isAlike, print },
      })),
    )
    const pretended: Pretended | null = dryRun ? { responses: new Map(), claims: new Map() } : null
    const met = found.acceptCorrections ? metIds() : null
    const keep = keepPage(ports, {
      ...{ importId, idColumn: plan.responseId?.name ?? null, pretended, met, record },
    })
    let examples = new Map(
      (await ports.imports.examples(importId)).map(({ code, examples: some }) => [code, some]),
    )
    if (found.rows.read === 0) examples = new Map()

    /** Whose customer a refused row is about, as far as its code says, whatever else is wrong with it. */
    const dealerOfRow = (refused: Refused): string | null => {
      if ('response' in refused) return refused.response.dealerId
      const textOf = ({ at }: { at: number }) => refused.row.cells[at] ?? ''
      const day = readDate(textOf(plan.answeredAt), file.dateFormat)?.day
      const dealer = day === undefined ? undefined : findDealer(textOf(plan.dealer), day)
      return dealer && 'dealerId' in dealer ? dealer.dealerId : null
    }

    const codes = [...dealerCodes].flatMap(([dealerCode, periods]) =>
      periods.map(({ dealerId }) => ({ dealerCode, dealerId })),
    )
    const byMistake = idsByMistake({
      ...{ brand: survey.brandId, fingerprint: ports.fingerprint, dateFormat: file.dateFormat, codes },
      dealerOf: (dealerId) => ports.directory.dealer(dealerId),
    })
    const withoutErased = markErased(ports, {
      ...{ brand: survey.brandId, dealerOf: dealerOfRow },
      dealerIds: [...new Set(codes.map(({ dealerId }) => dealerId))],
      idsMade: async (refused) => {
        if ('response' in refused || !refused.idless) return []
        return byMistake({ ...refused.idless, dateText: refused.row.cells[plan.answeredAt.at] ?? '' })
      },
    })

    const reads = readsAs(plan, { file, survey, findDealer })
    const cellsOf = ({ row, identified }: Refused) =>
      refusedCells(row.cells, columns.length, plan, { identified, reads, isBroken: row.broken !== undefined })

    const writeRefused = async (all: readonly Refused[]) => {
      const refused = all.filter(isGivenBack)
      if (refused.length === 0) return
      const rows = refused.map((each) => {
        const { row, refusals } = each
        const { cells, personal } = cellsOf(each)
        return {
          ...{ row: row.row, personal, dealerId: dealerOfRow(each) },
          ids: possibleIds(ports.fingerprint, survey.brandId, each),
          codes: [...new Set(refusals.map(({ code }) => code))],
          text: refusedText(form, columns, [{ cells, reason: reasonOf(row.row, refusals) }]),
        }
      })
      const key = refusedKeys(importId).part(found.refusedParts + 1)
      await ports.files.write(key, writeRefusedPart(rows))
    }

    const finishPage = async (page: readonly ComposedRow[], position: FileRow['next'], begunAt: number) => {
      const kept = await keep(page)
      const told = (await withoutErased(kept.refused)).map((refused) => ({
        ...refused,
        refusals: refusalsOfCells(refused.refusals, columns, cellsOf(refused)),
      }))
      const outcome = { ...kept, refused: told }
      await writeRefused(outcome.refused)
      const more = moreExamples(examples, outcome.refused)
      const after = { ...addOutcome(found, outcome, position), leaseUntil: lease() }
      const written = await ports.imports.progress(after, more)
      if (!written) throw new LeaseLost()
      found = written
      for (const [code, some] of more) examples.set(code, [...some])
      if (!dryRun) await ports.pace(busiest(page), begunAt)
    }

    // An anonymous row without an id is known by how many like it came before, as one that had none before is, and what
    // corrects a response must be the only row about it: those before are gone through again.
    const from = found.position ?? first
    const isWithoutIds = [plan, ...before.map((other) => other.columns)].some((each) => !each.responseId)
    const isReplayed = from.row > 0 && (isWithoutIds || met !== null)
    const renew = async () => {
      const written = await ports.imports.replace({ ...found, leaseUntil: lease() })
      if (!written) throw new LeaseLost()
      found = written
    }
    let page: ComposedRow[] = []
    let [begunAt, rows] = [ports.clock().getTime(), 0]
    for await (const row of readRows(source, form, columns, isReplayed ? first : from, wanted)) {
      const composed = await compose(row)
      if (row.row <= from.row) {
        for (const name of namesOf(composed)) met?.add(name)
        if (row.row % limits.renewAfterRows === 0) {
          await renew()
          // Without progress: a file that no run gets through fails after so many attempts.
          if (!limits.hasTimeLeft()) return { found, isAtEnd: false, form, columns }
        }
        continue
      }
      page.push(composed)
      if (page.length < limits.pageRows) continue
      await finishPage(page, row.next, begunAt)
      rows += page.length
      page = []
      begunAt = ports.clock().getTime()
      if (rows >= limits.maxRows || !limits.hasTimeLeft()) return { found, isAtEnd: false, form, columns }
    }
    const last = page.at(-1)
    if (last) await finishPage(page, last.row.next, begunAt)
    if (found.rows.read === 0)
      throw new FileRefused('no-rows', {
        line: header.line,
        note: 'Must have a row below its header: there is none.',
      })
    return { found, isAtEnd: true, form, columns }
  }
