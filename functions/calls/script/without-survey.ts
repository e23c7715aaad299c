import type { CallTaken } from '../contract/response-schemas.ts'
import { omitSurvey, renderScript, type Script } from './script.ts'

/** The response to a call, with its script as it was rendered. */
export type TakenCall = Omit<CallTaken, 'script'> & { script: Script }

/** The same response for a customer with another open problem: its script mentions neither survey nor prize. */
export const withoutSurvey = (taken: TakenCall): TakenCall => {
  const { version, class: scriptClass, steps, prompts } = taken.script
  const choice = { version, class: scriptClass, steps: steps.map(({ id }) => id) }
  const omitted = omitSurvey(choice)
  if (omitted === choice) return taken
  return {
    ...taken,
    script: renderScript(
      omitted,
      prompts.map(({ id }) => id),
    ),
  }
}
