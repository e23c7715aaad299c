import type { Dealer } from '../../directory/dealers/dealer.ts'
import { zoneOffset } from '../../platform/calendar/local-time.ts'
import type { Row, Sheet } from '../../platform/files/sheet.ts'
import { type Language, languageOf } from '../../platform/words/language.ts'
import { passesOverdue } from '../file/is-overdue.ts'
import { matches, type ProblemFilters, rangeOf, sidesOf } from '../file/problem-filters.ts'
import { columnIds } from './column-ids.ts'
import { columnRules } from './columns.ts'
import { columnWords, fileWords } from './export-words.ts'
import { readProblems, type ReadProblemsPorts, resolutionOf } from './read-problems.ts'

/** The sheet of a dealer's problems, with its headers in the dealer's language and its times in the dealer's zone. */
export const problemSheet = ({ language, zone }: Pick<Dealer, 'language' | 'zone'>): Sheet => {
  const spoken = languageOf(language)
  return {
    name: fileWords[spoken].sheet,
    columns: columnIds.map((id) => {
      const { kind, width } = columnRules[id]
      return { header: columnWords[spoken][id], kind, width }
    }),
    offset: (instant) => zoneOffset(instant, zone),
  }
}

/**
 * The rows of a dealer's problems that pass the filters, newest first, in batches. What is overdue is what is at `now`, as in
 * the column that says so.
 */
export async function* makeRows(
  ports: ReadProblemsPorts,
  { dealerId, language: code, zone }: Dealer,
  filters: ProblemFilters & { overdue?: boolean | undefined },
  now: Date,
): AsyncGenerator<Row[], void, undefined> {
  const language: Language = languageOf(code)
  const passes = matches(filters)
  const range = { dealerId, sides: sidesOf[filters.status], ...rangeOf(filters, zone) }
  for await (const batch of readProblems(ports, range)) {
    const rows: Row[] = []
    for (const problem of batch) {
      if (!passes(problem) || !passesOverdue(filters.overdue, problem.problem, now)) continue
      const source = { problem, resolution: await resolutionOf(ports, problem), language, now }
      rows.push(columnIds.map((id) => columnRules[id].cell(source)))
    }
    yield rows
  }
}
