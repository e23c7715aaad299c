import type { StoredCall } from '../../cases/call/call-item.ts'
import type { Said } from '../../cases/entries/read-said.ts'
import type { RewardRule } from '../../directory/brands/reward-rule.ts'

/**
 * What was said that should not have been: the survey or a prize to a customer with a problem, a prize although the brand
 * allows none; or it is not known whether it was.
 */
export const wrongs = ['survey-to-problem', 'prize-to-problem', 'prize-forbidden', 'not-known'] as const
export type Wrong = (typeof wrongs)[number]

/** Outcomes in which something can have been said. */
const spoken: readonly string[] = ['completed', 'partial', 'declined']

/** The customer had a problem as the script said: of this call, or another one that was open, or asked for no more calls. */
const hadProblem = ({ put, script, otherProblem }: Pick<StoredCall, 'put' | 'script' | 'otherProblem'>) =>
  put.classification.problem || otherProblem || script.steps.includes('thank-for-time')

/**
 * What was said wrongly in a call, if anything. A call that turned out a problem only afterwards is not among them: the
 * operator said what the script gave. What was not reported is `not-known`, which is not the same as right.
 */
export const saidWrongly = (
  call: Pick<StoredCall, 'put' | 'script' | 'otherProblem'>,
  { brandSurvey: survey, prize }: Said,
  rewardRule: RewardRule,
): Wrong[] => {
  if (!spoken.includes(call.put.content.outcome)) return []
  const [problem, forbidden] = [hadProblem(call), rewardRule === 'none']
  const isUnknown = (problem && survey === null) || ((problem || forbidden) && prize === null)
  const found: Record<Wrong, boolean> = {
    'survey-to-problem': problem && survey === true,
    'prize-to-problem': problem && prize === true,
    'prize-forbidden': forbidden && prize === true,
    'not-known': isUnknown,
  }
  return wrongs.filter((wrong) => found[wrong])
}
