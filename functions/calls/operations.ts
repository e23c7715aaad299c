import {
  assessmentExample,
  batchExample,
  closingExample,
  permissionExample,
  trialExample,
} from './contract/examples.ts'
import { callsOperations as intake } from './contract/intake-operations.ts'

/** The intake's operations with all their examples, most of which its function, whose size is limited, does without. */
export const callsOperations = {
  ...intake,
  assess: { ...intake.assess, example: assessmentExample },
  tryQuestionnaire: { ...intake.tryQuestionnaire, example: trialExample },
  putClosing: { ...intake.putClosing, example: closingExample },
  putCalls: { ...intake.putCalls, example: batchExample },
  askContactPermission: { ...intake.askContactPermission, example: permissionExample },
}

/** In a file of their own, so that the intake's function contains nothing of them. */
export { storedCallsOperations } from './contract/stored-operations.ts'
