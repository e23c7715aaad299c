import { recomputeDue } from '../../platform/recomputing/recompute-due.ts'
import type { MarkedSurveyMonth, SurveyMonthMarks } from './marked-survey-month.ts'
import { recomputeSurveyMonth, type RecomputeSurveyPorts } from './recompute-survey-month.ts'

/** Counts every marked month that is due, as far as time allows. A dealer's months take turns. */
export const recomputeDueSurveys = (ports: RecomputeSurveyPorts & { marks: SurveyMonthMarks }) =>
  recomputeDue<MarkedSurveyMonth>({
    marks: ports.marks,
    clock: ports.clock,
    turnOf: ({ dealerId }) => dealerId,
    recompute: recomputeSurveyMonth(ports),
    about: ({ dealerId, brand, month }) => ({ dealerId, brand, month }),
  })
