import { defineErrors } from '../platform/errors/define-errors.ts'

/** The errors specific to supervision. */
export const supervisionErrors = defineErrors({
  alreadyClaimed: {
    code: 'already-claimed',
    status: 409,
    title: 'The review is not to be had: somebody else is at it, or it is done',
    meaning:
      'Another specialist has claimed the review, it has been judged already, or you have had the same call otherwise. The action of a review that another judged is to be had two days after the verdict.',
    remedy: 'Take the next review of the list. A claim that is not used ends after 15 minutes.',
  },
  tooManyClaims: {
    code: 'too-many-claims',
    status: 409,
    title: 'You have twenty reviews already: judge one of them first',
    meaning:
      'A specialist may have twenty reviews at once, so that the others find some, and second opinions stay possible.',
    remedy: 'Take one of `state=mine`, or wait: a claim ends after 15 minutes.',
  },
  notClaimed: {
    code: 'not-claimed',
    status: 409,
    title: 'The review is not yours: claim it first',
    meaning:
      'The facts are shown to, and a verdict given by, whoever has claimed the review; another specialist may have claimed it since. The same holds for the action, where another gave the verdict.',
    remedy: 'Claim the review, then read it, and give the verdict within 15 minutes.',
  },
  verdictMissing: {
    code: 'verdict-missing',
    status: 409,
    title: 'The blind verdict comes first',
    meaning: 'An action was sent for a review that has no verdict yet.',
    remedy: 'Send the verdict, then the action.',
  },
  alreadyReviewed: {
    code: 'already-reviewed',
    status: 409,
    title: 'The review is done: nothing of it is overwritten',
    meaning: 'The review has another verdict, or another action, than the one that was sent.',
    remedy: 'Read the review. What was decided stays.',
  },
  actionNotPossible: {
    code: 'action-not-possible',
    status: 409,
    title: 'The case does not allow this action',
    meaning:
      'For example, a call that is no problem cannot be dismissed, and nothing can be done about a call that the specialist could not judge, nor about a review that ended with its month. `actions` has those that are possible.',
    remedy: 'Offer only the `actions` that the review names.',
  },
})
