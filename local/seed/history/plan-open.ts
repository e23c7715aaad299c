import type { StepContent } from '../../../functions/cases/problem/step-content.ts'
import type { Action } from './actions.ts'
import { composeCall } from './compose-call.ts'
import { type DealerYear, dealerYears, workingTimeAfter, workingTimeBefore } from './dealers.ts'
import { recheckAt, stepAt } from './lives.ts'
import { batchAt } from './plan-calls.ts'
import { type Present, presents } from './presents.ts'
import { type Random, randomFrom } from './random.ts'
import { recurring, stories } from './stories.ts'

const firstSerial = 900

const assigned = (step: StepContent, { assignees }: DealerYear): StepContent =>
  step.step === 'acknowledge' ? { ...step, assignee: assignees[0] } : step

const planOne = (
  random: Random,
  { dealerId, story: number, ago, steps }: Present,
  index: number,
  now: Date,
) => {
  const dealer = dealerYears.find((one) => one.dealerId === dealerId)
  if (!dealer) return []
  const at = workingTimeBefore(dealer, now, ago)
  const story = index === 3 ? recurring[0] : (stories[number] ?? stories[0])
  const call = composeCall(random, { dealer, serial: firstSerial + index, at, story, reached: true })
  const opened = { dealer, call, story, at }
  return [
    batchAt(at, dealerId, [call], true),
    ...steps.map(([minutes, step]): Action => {
      const when = workingTimeAfter(dealer, at, minutes)
      return step === 'recheck'
        ? recheckAt(when, opened, 'discontent')
        : stepAt(when, opened, random, assigned(step, dealer))
    }),
  ]
}

/** The problems of the last days, in every state at `now`. */
export const planOpen = (now: Date): Action[] => {
  const random = randomFrom(21)
  return presents.flatMap((present, index) => planOne(random, present, index, now))
}
