import type { Criterion } from '../../cases/classification/criteria.ts'
import type { ScriptChoice } from '../../cases/call/script-choice.ts'
import type { ProblemTexts, StepTexts } from '../../cases/call/script-steps.ts'

/** A version's texts for one choice: its main criterion and top mark decide the wording. */
export type Wording = (choice: Pick<ScriptChoice, 'main' | 'topMark'>) => StepTexts

/** What a customer with a problem is told, for each main criterion. */
export type TextsByCriterion = Readonly<Record<Criterion, ProblemTexts>>
