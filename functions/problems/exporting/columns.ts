import { topicsNamed } from '../../cases/head/head-facts.ts'
import type { FiledProblem } from '../../cases/problem/indexed-problem.ts'
import { callKindWords } from '../../cases/words/call-kind-words.ts'
import { criterionWords } from '../../cases/words/criterion-words.ts'
import type { Language } from '../../platform/words/language.ts'
import { capital } from '../../cases/words/number-words.ts'
import { problemStatusWords } from '../../cases/words/problem-status-words.ts'
import { reasonsInWords } from '../../cases/words/reasons.ts'
import { rootCauseAreaWords } from '../../cases/words/root-cause-area-words.ts'
import { rootCauseWords } from '../../cases/words/root-cause-words.ts'
import { topicWords } from '../../cases/words/topic-words.ts'
import type { Resolution } from '../../cases/problem/resolution.ts'
import { type RootCause, rootCauseAreas } from '../../cases/problem/root-causes.ts'
import type { Cell, ColumnKind } from '../../platform/files/sheet.ts'
import { isOverdue } from '../file/is-overdue.ts'
import { changesWords, yesNoWords } from './export-words.ts'
import type { ColumnId } from './column-ids.ts'

/** What a row is made from. */
export type RowSource = {
  problem: FiledProblem
  resolution: Resolution
  language: Language
  now: Date
}

type ColumnRule = { kind: ColumnKind; width: number; cell: (source: RowSource) => Cell }

const lines = (texts: readonly (string | undefined)[]): Cell =>
  texts.filter((text) => text !== undefined && text !== '').join('\n') || null
const instant = (time: string | null | undefined): Cell =>
  time === null || time === undefined ? null : Date.parse(time)
const hours = (minutes: number | undefined): Cell =>
  minutes === undefined ? null : Math.round((minutes / 60) * 100) / 100

const causeInWords = (cause: RootCause, language: Language): string => {
  const area = rootCauseAreas.find((one) => cause.startsWith(`${one}/`))
  const words = rootCauseWords[language][cause]
  return capital(area ? `${rootCauseAreaWords[language][area]}: ${words}` : words)
}

const text = (width: number, cell: ColumnRule['cell']): ColumnRule => ({ kind: 'text', width, cell })
const code = (width: number, cell: (problem: FiledProblem) => string | null | undefined): ColumnRule => ({
  kind: 'code',
  width,
  cell: ({ problem }) => cell(problem) ?? null,
})
/** An instant twice: in the dealer's zone and in UTC. */
const times = (time: (problem: FiledProblem) => string | null | undefined) => {
  const cell = ({ problem }: RowSource) => instant(time(problem))
  return { local: { kind: 'local', width: 17, cell }, utc: { kind: 'utc', width: 17, cell } } as const
}
const number = (width: number, cell: (problem: FiledProblem) => Cell): ColumnRule => ({
  kind: 'number',
  width,
  cell: ({ problem }) => cell(problem),
})

const opened = times(({ problem }) => problem.problemAt)
const acknowledgeBy = times(({ problem }) => problem.acknowledgeBy)
const resolveBy = times(({ problem }) => problem.resolveBy)
const acknowledged = times(({ progress }) => progress.acknowledgedAt)
const closed = times(({ progress }) => progress.closedAt)

/** How each column's cells are made. */
export const columnRules: Readonly<Record<ColumnId, ColumnRule>> = {
  callId: code(16, ({ callId }) => callId),
  status: text(20, ({ problem, language }) => capital(problemStatusWords[language][problem.problem.status])),
  openedAt: opened.local,
  openedAtUtc: opened.utc,
  kind: text(26, ({ problem, language }) => capital(callKindWords[language][problem.content.kind])),
  main: text(32, ({ problem: { classification }, language }) =>
    classification.main ? capital(criterionWords[language][classification.main]) : null,
  ),
  criteria: text(40, ({ problem, language }) =>
    lines(problem.classification.criteria.map((one) => capital(criterionWords[language][one]))),
  ),
  topics: text(32, ({ problem, language }) =>
    lines(topicsNamed(problem.content).map((topic) => capital(topicWords[language][topic]))),
  ),
  reasons: text(50, ({ problem: { classification, content, reviewed }, language }) =>
    lines(reasonsInWords(classification, content, language, reviewed)),
  ),
  remarks: text(50, ({ problem }) => lines(problem.remarks)),
  customerRef: code(16, ({ customer }) => customer.ref),
  customerName: text(26, ({ problem }) => problem.customer.name || null),
  customerPhone: code(18, ({ phone }) => phone?.shown),
  customerEmail: text(28, ({ problem }) => problem.customer.email || null),
  visitRef: code(16, ({ visit }) => visit.ref),
  visitDate: { kind: 'day', width: 12, cell: ({ problem }) => problem.visit.date ?? null },
  site: code(14, ({ visit }) => visit.site),
  adviser: code(14, ({ visit }) => visit.adviser),
  plate: code(12, ({ visit }) => visit.vehicle?.plate),
  model: text(16, ({ problem }) => problem.visit.vehicle?.model || null),
  assignee: text(24, ({ problem }) => problem.problem.assignee),
  acknowledgeBy: acknowledgeBy.local,
  acknowledgeByUtc: acknowledgeBy.utc,
  acknowledgedAt: acknowledged.local,
  acknowledgedAtUtc: acknowledged.utc,
  acknowledgeHours: number(12, ({ progress }) => hours(progress.acknowledgeMinutes)),
  resolveBy: resolveBy.local,
  resolveByUtc: resolveBy.utc,
  closedAt: closed.local,
  closedAtUtc: closed.utc,
  resolveHours: number(12, ({ progress }) => hours(progress.resolveMinutes)),
  overdue: text(10, ({ problem, language, now }) => yesNoWords[language](isOverdue(problem.problem, now))),
  reopenings: number(10, ({ reopenings }) => reopenings),
  outcome: text(40, ({ resolution }) => resolution.outcome ?? null),
  rootCause: text(32, ({ problem: { progress }, language }) =>
    progress.rootCause ? causeInWords(progress.rootCause, language) : null,
  ),
  decision: text(40, ({ resolution }) => resolution.decision ?? null),
  changes: text(20, ({ resolution: { changes }, language }) =>
    changes ? capital(changesWords[language][changes]) : null,
  ),
}
