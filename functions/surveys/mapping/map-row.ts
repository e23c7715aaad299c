import * as z from 'zod/mini'
import type { BrandSurvey } from '../../directory/brand-surveys/brand-survey.ts'
import type { SurveyFile } from '../../directory/brand-surveys/survey-file.ts'
import { id as idSchema } from '../../platform/content/schemas.ts'
import type { FileRow } from '../files/file-row.ts'
import type { GivenResponse } from '../response/compose-response.ts'
import { isPerPerson } from '../use/individual-use.ts'
import type { MatchKeys } from '../response/response-content.ts'
import { isKnownBy } from '../../cases/words/known-by.ts'
import type { FoundDealer } from './find-dealer.ts'
import type { ColumnPlan, PlannedColumn } from './plan-columns.ts'
import { isTotalsRow } from './is-totals-row.ts'
import { readAnswers } from './read-answers.ts'
import { readDate, type WrittenDate } from './read-date.ts'
import { readKeys } from './read-keys.ts'
import type { RowRefusal } from './row-refusal.ts'
import { yesOrNo } from './yes-or-no.ts'

/** A row as far as it is understood without knowing the dealer's clock. `id` is null where the file has none. */
type MappedRow = {
  row: number
  dealerId: string
  /** The brand's code that the file has for the dealer, as the dealer has it. */
  dealerCode: string
  id: string | null
  written: WrittenDate
  given: Omit<GivenResponse, 'answeredAt'>
}

/** What a refused row says of the response that it would be, as far as it can be read. `id` is null where the file has none. */
export type ReadableRow = {
  id: string | null
  dealer: { dealerId: string; dealerCode: string } | null
  written: WrittenDate | null
  keys: MatchKeys
}

/** What became of a row. `identified` is null where that cannot be told. */
export type MapResult =
  | { mapped: MappedRow }
  | { refusals: readonly RowRefusal[]; identified: boolean | null; readable?: ReadableRow }

type MapContext = {
  plan: ColumnPlan
  file: SurveyFile
  survey: BrandSurvey
  findDealer: (code: string, day: string) => FoundDealer
}

const dealerNotes = {
  'unknown-dealer': "Must be one of the brand's dealer codes. Add the code, or correct it.",
  'code-not-valid-then': 'Must be a code that was valid on the day of the answer.',
} as const

/** Maps the rows of a file, cell by cell, as the brand's mapping says. Everything that is wrong with a row is told. */
export const rowMapper = ({ plan, file, survey, findDealer }: MapContext): ((row: FileRow) => MapResult) => {
  const answersOf = readAnswers(plan.questions, survey)
  const identifiedIn = yesOrNo(file, survey)
  const isIdentified = (cells: readonly string[]): boolean | null => {
    if (!isPerPerson(survey)) return false
    return plan.identified ? identifiedIn(cells[plan.identified.at] ?? '') : survey.identifiedByDefault
  }
  return ({ row, line, cells, broken }) => {
    if (isTotalsRow(cells, file)) {
      const note = 'Must be left out: it is the totals of the file, not a response.'
      return { refusals: [{ code: 'totals-row', line, column: null, note }], identified: null }
    }
    if (broken) {
      // Cells that are not below their headers say nothing about who the customer is.
      const identified = plan.identified || !isPerPerson(survey) ? null : isIdentified(cells)
      const { cell, ...fault } = broken
      const column = (cell !== undefined && plan.headers[cell]) || null
      return { refusals: [{ ...fault, column }], identified }
    }
    const identified = isIdentified(cells)
    const refusals: RowRefusal[] = []
    const refuse = (code: RowRefusal['code'], column: PlannedColumn | null, note: string, value?: string) =>
      refusals.push({
        code,
        line,
        column: column?.name ?? null,
        note,
        ...(value && { value: value.slice(0, 100) }),
      })
    const textOf = (column: PlannedColumn) => cells[column.at] ?? ''

    if (plan.identified && identified === null)
      refuse(
        'not-yes-or-no',
        plan.identified,
        "Must be one of the brand's words for yes, or one for no: else nobody knows whether the customer is named. Add the word to the mapping, or correct it.",
        textOf(plan.identified),
      )

    const dateText = textOf(plan.answeredAt)
    const written = readDate(dateText, file.dateFormat)
    if (dateText === '') refuse('missing', plan.answeredAt, `Must say when, as ${file.dateFormat}.`)
    else if (!written)
      refuse('not-a-date', plan.answeredAt, `Must be a day that exists, as ${file.dateFormat}.`, dateText)

    const dealerText = textOf(plan.dealer)
    const found = written && dealerText !== '' ? findDealer(dealerText, written.day) : undefined
    if (dealerText === '') refuse('missing', plan.dealer, "Must be one of the brand's dealer codes.")
    else if (found && 'code' in found) refuse(found.code, plan.dealer, dealerNotes[found.code], dealerText)

    const idText = plan.responseId ? textOf(plan.responseId) : ''
    if (plan.responseId && idText !== '' && !z.safeParse(idSchema, idText).success)
      refuse(
        'not-an-id',
        plan.responseId,
        'Must be at most 64 letters, digits, dots, hyphens or underscores.',
        ...(identified ? [idText] : []),
      )
    else if (
      plan.responseId &&
      isKnownBy(idText, {
        keys: [plan.visitRef, plan.customerRef, plan.plate].map((column) => column && textOf(column)),
      })
    )
      refuse(
        'not-an-id',
        plan.responseId,
        'Must not be what the customer is known by: the id stays when the customer is erased, or is anonymous.',
      )

    const hasBadId = refusals.some(({ code }) => code === 'not-an-id')
    const { answers, refusals: ofAnswers } = answersOf(cells, line)
    refusals.push(...ofAnswers)
    if (answers.length === 0 && ofAnswers.length === 0)
      refuse('no-answers', null, 'Must have an answer to at least one of the mapped questions.')

    const { keys, refusals: ofKeys } = identified
      ? readKeys(cells, plan, file, line)
      : { keys: {}, refusals: [] }
    refusals.push(...ofKeys)
    if (identified && ofKeys.length === 0 && Object.keys(keys).length === 0)
      refuse(
        'no-match-key',
        plan.visitRef ?? plan.plate ?? plan.customerRef ?? null,
        'Must have a visit reference, a plate with the date of the visit, or a customer reference; or say that it is anonymous.',
      )
    // What is no id is none of a refused row either: it may be what names the customer.
    const id = idText === '' || hasBadId ? null : idText
    if (refusals.length > 0 || identified === null || !written || !found || 'code' in found) {
      const dealer = found && 'dealerId' in found ? found : null
      return { refusals, identified, readable: { id, dealer, written: written ?? null, keys } }
    }
    const given = { identified, answers, keys }
    const { dealerId, dealerCode } = found
    return { mapped: { row, dealerId, dealerCode, id, written, given } }
  }
}
