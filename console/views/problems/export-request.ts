import type { Schemas } from '../../app/app.ts'
import type { readFilters } from '../../elements/problems/read-filters.ts'

/** The kinds of file to choose from: a workbook, CSV as Spanish Excel opens it, or CSV by its standard. */
export const fileKinds = ['xlsx', 'excel-es', 'rfc4180'] as const
export type FileKind = (typeof fileKinds)[number]

/** The request for a file of what the list shows. `overdue` is as the page's address has it: text. */
export const exportRequest = (
  kind: FileKind,
  closed: boolean,
  { criterion, kind: callKind, site, adviser, assignee, alert, overdue }: ReturnType<typeof readFilters>,
): Schemas['ProblemExportRequest'] => ({
  ...(kind === 'xlsx' ? { format: 'xlsx' } : { format: 'csv', profile: kind }),
  status: closed ? 'closed' : 'open',
  ...(criterion !== undefined && { criterion }),
  ...(callKind !== undefined && { kind: callKind }),
  ...(site !== undefined && { site }),
  ...(adviser !== undefined && { adviser }),
  ...(assignee !== undefined && { assignee }),
  ...(alert !== undefined && { alert }),
  ...(overdue !== undefined && { overdue: String(overdue) === 'true' }),
})
