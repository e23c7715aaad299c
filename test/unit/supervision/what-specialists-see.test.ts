import { expect, test } from 'vitest'
import { parts } from '../../../functions/contract/parts.ts'
import type { Operation } from '../../../functions/platform/http/operation.ts'

/** What a review's blind verdict cannot be told from: who is signed in, settings, groups and their draws. */
const aboutNoCall = [
  ...[
    'getMe',
    'getBrand',
    'listBrands',
    'getQuestionnaire',
    'listQuestionnaires',
    'getDealer',
    'listDealers',
  ],
  ...['getGroup', 'listGroups', 'listDraws', 'getDraw', 'getStatement'],
]
/** A case: only once all its reviews are final, which `blindness.test.ts` tries. */
const finalCases = ['getCall', 'getProblem', 'listTimeline']
/** Figures: only of months whose reviews are over, which `agreement.test.ts` tries. */
const overMonths = ['getAgreement', 'getCoaching']
const reviews = ['listReviews', 'claimReview', 'getReview', 'giveVerdict', 'takeReviewAction']

test('a specialist may call nothing else: no lists of calls or problems, no files, figures of the day, queues or draws of calls', () => {
  const operations = parts.flatMap((part): Operation[] => Object.values(part.operations))
  const theirs = operations.filter(({ audience }) => audience.includes('specialist')).map(({ id }) => id)
  expect(theirs.toSorted()).toEqual([...aboutNoCall, ...finalCases, ...overMonths, ...reviews].toSorted())
})
