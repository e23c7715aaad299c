import { callItem } from '../../../functions/cases/call/call-item.ts'
import { type FiledProblem, parseFiledProblem } from '../../../functions/cases/problem/indexed-problem.ts'
import type { ProblemStatus } from '../../../functions/cases/problem/problem-status.ts'
import { exampleCall } from '../calls/example-call.ts'

type Given = Partial<Pick<FiledProblem, 'callId' | 'progress' | 'resolution'>> & {
  status?: ProblemStatus
  problemAt?: string
  adviser?: string
  resolveBy?: string
}

/** A problem as a file's rows are made from it: the example call, with what is given. */
export const filedProblem = (given: Given): FiledProblem => {
  const { callId = 'call-1', status = 'open', problemAt = '2026-11-20T10:03:00.000Z', adviser } = given
  const { resolveBy = '2026-11-30T10:00:00.000Z' } = given
  const item = callItem({
    dealerId: 'talleres-gredos',
    callId,
    receivedAt: problemAt,
    month: '2026-11',
    content: { ...exampleCall, visit: { ...exampleCall.visit, ...(adviser && { adviser }) } },
    classification: {
      problem: true,
      criteria: ['unresolved-situation'],
      main: 'unresolved-situation',
      derived: ['unresolved-situation'],
      operator: null,
      agreement: 'not-stated',
      evidence: [{ criterion: 'unresolved-situation', pointer: '/situations/0', fact: 'unresolved' }],
    },
    script: { version: 'es-2', class: 'problem', steps: [] },
    fingerprint: 'print',
    putBy: 'put',
    due: {},
    brandId: 'seat',
    rewardRule: 'none',
    topMark: null,
    surveyExpectedAfterDays: null,
    problem: { problemAt, acknowledgeBy: '2026-11-26T10:00:00.000Z', resolveBy },
  })
  return {
    ...parseFiledProblem({ ...item, status, phone: '+34600111222 600 111 222', resolution: {} }),
    ...('progress' in given && { progress: given.progress ?? {} }),
    ...('resolution' in given && { resolution: given.resolution }),
  }
}
