import * as z from 'zod/mini'
import { batchItem } from '../cases/call/call-content.ts'
import { named } from '../platform/content/named.ts'
import {
  amendmentExample,
  assessmentExample,
  batchExample,
  closingExample,
  permissionExample,
  trialExample,
} from './contract/examples.ts'
import { callsOperations as intake } from './contract/intake-operations.ts'
import { storedCallsOperations as stored } from './contract/stored-operations.ts'

const documentedBody = named(
  'CallBatch',
  z.strictObject({ calls: z.array(batchItem).check(z.minLength(1), z.maxLength(100)) }),
)

/**
 * The intake's operations with what only the contract shows: most of the examples, and a batch with its calls. Its
 * function, whose size is limited, does without.
 */
export const callsOperations = {
  ...intake,
  assess: { ...intake.assess, example: assessmentExample },
  tryQuestionnaire: { ...intake.tryQuestionnaire, example: trialExample },
  putClosing: { ...intake.putClosing, example: closingExample },
  putCalls: { ...intake.putCalls, documentedBody, example: batchExample },
  askContactPermission: { ...intake.askContactPermission, example: permissionExample },
}

/** In a file of their own, so that the intake's function contains nothing of them; theirs does without the example. */
export const storedCallsOperations = {
  ...stored,
  putAmendment: { ...stored.putAmendment, example: amendmentExample },
}
