import { outcomes } from '../../cases/call/outcomes.ts'
import { criteria } from '../../cases/classification/criteria.ts'
import { topicAreaNames, topicAreas } from '../../cases/classification/topics.ts'
import { problemStatuses } from '../../cases/problem/problem-status.ts'
import { rootCauseAreas, rootCauses } from '../../cases/problem/root-causes.ts'
import { stepNames } from '../../cases/problem/steps.ts'
import { callKindWords } from '../../cases/words/call-kind-words.ts'
import { criterionWords } from '../../cases/words/criterion-words.ts'
import type { Language } from '../../platform/words/language.ts'
import { outcomeWords } from '../../cases/words/outcome-words.ts'
import { problemStatusWords } from '../../cases/words/problem-status-words.ts'
import { rootCauseAreaWords } from '../../cases/words/root-cause-area-words.ts'
import { rootCauseWords } from '../../cases/words/root-cause-words.ts'
import { stepWords } from '../../cases/words/step-words.ts'
import { topicWords } from '../../cases/words/topic-words.ts'
import { callKinds } from '../../directory/questionnaires/call-kind.ts'
import { columnIds } from '../../problems/exporting/column-ids.ts'
import { columnWords } from '../../problems/exporting/export-words.ts'
import type { Vocabulary } from './vocabulary-response.ts'

type Lexicon<Id extends string> = Record<Language, Record<Id, string>>

const wordsOf = <Id extends string>({ es, en }: Lexicon<Id>, id: Id) => ({ es: es[id], en: en[id] })

const termsOf = <Id extends string>(ids: readonly Id[], lexicon: Lexicon<Id>) =>
  ids.map((id) => ({ id, words: wordsOf(lexicon, id) }))

/** Every value of the contract's closed lists that people read, with its words in each language. */
export const vocabulary = (): Vocabulary => ({
  topics: topicAreaNames.map((id) => ({
    id,
    words: wordsOf(topicWords, id),
    topics: termsOf(topicAreas[id], topicWords),
  })),
  rootCauses: rootCauseAreas.map((area) => ({
    area,
    words: wordsOf(rootCauseAreaWords, area),
    causes: termsOf(
      rootCauses.filter((cause) => cause.startsWith(`${area}/`)),
      rootCauseWords,
    ),
  })),
  criteria: termsOf(criteria, criterionWords),
  steps: termsOf(stepNames, stepWords),
  outcomes: termsOf(outcomes, outcomeWords),
  callKinds: termsOf(callKinds, callKindWords),
  problemStatuses: termsOf(problemStatuses, problemStatusWords),
  problemColumns: termsOf(columnIds, columnWords),
})
