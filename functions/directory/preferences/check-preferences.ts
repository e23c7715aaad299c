import type { ValidationError } from '../../platform/errors/errors.ts'
import type { StoredDealer } from '../dealers/dealer.ts'
import { callKinds } from '../questionnaires/call-kind.ts'

const invalid = (pointer: string, code: string, detail: string): ValidationError[] => [
  { in: 'body', pointer, code, detail },
]

const hasRecipient = ({ alertRecipients }: Pick<StoredDealer, 'alertRecipients'>, kind: string) =>
  alertRecipients.some(({ kinds }) => kinds.some((each) => each === kind))

/** The error of a change after which nobody gets the alerts of a kind of call that somebody got before. */
export const nobodyLeftErrors = (
  dealer: Pick<StoredDealer, 'alertRecipients'>,
  before: Pick<StoredDealer, 'alertRecipients'>,
): ValidationError[] => {
  const lost = callKinds.filter((kind) => hasRecipient(before, kind) && !hasRecipient(dealer, kind))
  return lost.length === 0
    ? []
    : invalid(
        '/alertRecipients',
        'nobody-left',
        `Must leave somebody who gets alerts about every kind of call that somebody gets now; nobody would get ${lost.join(', ')}.`,
      )
}

/**
 * The error of a data-blocking term of 0 days that Asortis sets: the law requires the dealer's own written instruction,
 * which is its own people's signed-in request. A term that does not change is not checked.
 */
export const blockingErrors = (
  { blockedForDays }: Pick<StoredDealer, 'blockedForDays'>,
  before: Pick<StoredDealer, 'blockedForDays'> | undefined,
  byDealer: boolean,
): ValidationError[] =>
  blockedForDays !== 0 || byDealer || before?.blockedForDays === 0
    ? []
    : invalid(
        '/blockedForDays',
        'only-by-dealer',
        "Must be at least 1; only the dealer's own people can do without blocking (0), in its preferences.",
      )
