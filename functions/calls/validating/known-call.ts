import * as z from 'zod/mini'
import { type AssessmentContent, assessmentContent } from '../../cases/call/call-content.ts'
import { type Answer, answer } from '../../cases/call/call-facts.ts'

/**
 * Of a call, the fields that the rules across fields are about, each undefined if it is missing or cannot be parsed, and
 * so is each answer.
 */
export type KnownCall = Pick<
  AssessmentContent,
  | 'dealer'
  | 'kind'
  | 'outcome'
  | 'startedAt'
  | 'endedAt'
  | 'callBackAt'
  | 'questionnaire'
  | 'recheckOf'
  | 'reminderOf'
> & {
  answers?: readonly (Answer | undefined)[] | undefined
  situations?: readonly unknown[] | undefined
  motives?: readonly unknown[] | undefined
  requests?: readonly unknown[] | undefined
  operatorVerdict?: unknown
}

const fields = z.record(z.string(), z.unknown())
const list = z.array(z.unknown())

const ifValid = <S extends z.core.$ZodType>(schema: S, value: unknown): z.output<S> | undefined => {
  const parsed = z.safeParse(schema, value)
  return parsed.success ? parsed.data : undefined
}

/** Reads those fields of a body that does not fit its schema; none if it is no object. */
export const readKnownCall = (body: unknown): KnownCall => {
  const { shape } = assessmentContent
  const given = ifValid(fields, body) ?? {}
  return {
    dealer: ifValid(shape.dealer, given['dealer']),
    kind: ifValid(shape.kind, given['kind']),
    outcome: ifValid(shape.outcome, given['outcome']),
    startedAt: ifValid(shape.startedAt, given['startedAt']),
    endedAt: ifValid(shape.endedAt, given['endedAt']),
    callBackAt: ifValid(shape.callBackAt, given['callBackAt']),
    questionnaire: ifValid(shape.questionnaire, given['questionnaire']),
    recheckOf: ifValid(shape.recheckOf, given['recheckOf']),
    reminderOf: ifValid(shape.reminderOf, given['reminderOf']),
    answers: ifValid(list, given['answers'])?.map((one) => ifValid(answer, one)),
    situations: ifValid(list, given['situations']),
    motives: ifValid(list, given['motives']),
    requests: ifValid(list, given['requests']),
    operatorVerdict: given['operatorVerdict'],
  }
}
