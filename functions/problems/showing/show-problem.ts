import { isOnTheLine } from '../../cases/call/on-the-line.ts'
import { showCustomer } from '../../cases/call/shown-customer.ts'
import type { IndexedProblem } from '../../cases/problem/indexed-problem.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import { reasonsInWords } from '../../cases/words/reasons.ts'
import { waitWords } from '../../cases/words/wait-words.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { languageOf } from '../../platform/words/language.ts'
import type { ListedProblem } from '../contract/response-schemas.ts'
import { isOverdue } from '../file/is-overdue.ts'
import { brandsOf, surveyExpected, withSurveyDays } from './survey-expected.ts'

/** A problem as the list shows it; `survey` is the day on which the survey is expected (`surveyExpected`). */
export const showProblem = (
  indexed: IndexedProblem,
  dealer: Dealer,
  now: Date,
  survey: string | null,
): ListedProblem => {
  const { dealerId, callId, content, classification, problem, phone } = indexed
  const { criteria, main } = classification
  if (main === null) throw new Error('A problem without a criterion is in the table')
  const onTheLine = isOnTheLine(indexed, now)
  return {
    callId,
    dealerId,
    kind: content.kind,
    status: problem.status,
    criteria,
    main,
    openedAt: problem.problemAt,
    acknowledgeBy: problem.acknowledgeBy,
    resolveBy: problem.resolveBy,
    surveyExpected: survey,
    overdue: isOverdue(problem, now),
    onTheLine,
    wait: onTheLine ? waitWords[languageOf(dealer.language)] : null,
    assignee: problem.assignee,
    customer: showCustomer(content.customer, phone),
    visit: content.visit,
    reasons: reasonsInWords(classification, content, dealer.language, indexed.reviewed),
    alert: problem.alert,
  }
}

/** Problems that were read through the index of a dealer's, as the list shows them. */
export const showIndexed =
  (ports: {
    problems: Pick<Cases['problems'], 'read'>
    directory: Pick<Directory, 'questionnaire' | 'brand' | 'preloadBrands'>
  }) =>
  async (page: readonly IndexedProblem[], dealer: Dealer, now: Date): Promise<ListedProblem[]> => {
    const brandOf = await brandsOf(ports.directory)(page)
    const known = await withSurveyDays(ports)(page, brandOf)
    return known.map((one) => showProblem(one, dealer, now, surveyExpected(one, dealer, brandOf)))
  }
