import * as z from 'zod/mini'
import { id } from '../../../platform/content/schemas.ts'
import { DomainError, platformErrors } from '../../../platform/errors/errors.ts'
import { joinErrors, validationErrorsOf } from '../../../platform/errors/validation-errors.ts'
import type { dealerErrors, putDealer } from '../../dealers/put-dealer.ts'
import { dealerContent, type StoredDealer } from '../../dealers/dealer.ts'
import { shownContent } from '../../dealers/shown-dealer.ts'
import { nobodyLeftErrors } from '../../preferences/check-preferences.ts'
import type { ResourcePort } from '../../resources/put-resource.ts'
import { isSameContent } from '../../resources/same-content.ts'
import type { ImportColumn } from './import-columns.ts'
import { refused, type RowResult } from '../import-report.ts'
import { rowBody } from './row-body.ts'
import { rowErrorOf } from './row-errors.ts'

export type ImportRowPorts = {
  dealers: Pick<ResourcePort<StoredDealer>, 'get'>
  put: ReturnType<typeof putDealer>
  furtherErrors: ReturnType<typeof dealerErrors>
}

/** A row: the id and cells of its dealer, and by whom and under which id it is put. */
type ImportRow = { dealerId: string; cells: readonly string[]; by: string; putBy: string }

/** How often a row is tried, if others change its dealer in between. */
const maxAttempts = 3

const overtaking: ReadonlySet<string> = new Set([
  platformErrors.staleVersion.code,
  platformErrors.ifMatchMissing.code,
])

/** Puts the dealer of a row, which leaves every setting without a column as it is. Returns what became of it. */
export const importRow =
  ({ dealers, put, furtherErrors }: ImportRowPorts, columns: readonly ImportColumn[]) =>
  async ({
    dealerId,
    cells,
    by,
    putBy,
  }: ImportRow): Promise<RowResult<'created' | 'replaced' | 'unchanged'>> => {
    const name = z.safeParse(id, dealerId, { reportInput: true })
    if (!name.success) {
      const [error] = validationErrorsOf('path', name.error.issues, id)
      return refused(error?.code ?? 'wrong-format', 'dealerId', error?.detail ?? 'Must be an id.')
    }
    for (let attempts = 0; attempts < maxAttempts; attempts += 1) {
      const before = await dealers.get(dealerId, true)
      const { body, errors } = rowBody(columns, cells, before && shownContent(before.content))
      const parsed = z.safeParse(dealerContent, body, { reportInput: true })
      if (errors.length > 0 || !parsed.success) {
        const issues = parsed.error?.issues ?? []
        const further = joinErrors(
          validationErrorsOf('body', issues, dealerContent),
          await furtherErrors(dealerId, body),
        ).map(rowErrorOf(body))
        const others = further.filter(({ column }) => !errors.some((error) => error.column === column))
        return { end: 'refused', errors: [...errors, ...others] }
      }
      const nobodyLeft = before ? nobodyLeftErrors(parsed.data, before.content) : []
      if (nobodyLeft.length > 0) return { end: 'refused', errors: nobodyLeft.map(rowErrorOf(body)) }
      try {
        const ifMatch = before?.revision
        const done = await put({ id: dealerId, content: parsed.data, ifMatch, by, putBy })
        if (done.status === 201) return { end: 'created' }
        return { end: before && !isSameContent(before.content, done.content) ? 'replaced' : 'unchanged' }
      } catch (fault) {
        if (!(fault instanceof DomainError)) throw fault
        if (fault.errors && fault.error === platformErrors.doesNotFit)
          return { end: 'refused', errors: fault.errors.map(rowErrorOf(body)) }
        if (!overtaking.has(fault.code)) throw fault
      }
    }
    return refused('overtaken', null, 'Others changed this dealer at the same time; send the row again.')
  }
