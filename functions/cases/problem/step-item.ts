import * as z from 'zod/mini'
import { storedStep, type StoredStep } from './step-content.ts'

type Item = Record<string, unknown>

const isStep = (item: Item) => String(item['sk']).includes('#STEP#')

/** The steps among the items beside a call, in the order that they were taken in. */
export const stepsOf = (items: readonly Item[]): StoredStep[] =>
  items.filter(isStep).map((item) => z.parse(storedStep, item))

const anyStep = z.object({ content: z.object({ step: z.string() }) })

/** How often a problem was opened again. Looks at nothing else of a step: an alert goes by it. */
export const reopenings = (items: readonly Item[]): number =>
  items
    .filter(isStep)
    .map((item) => z.parse(anyStep, item))
    .filter(({ content }) => content.step === 'reopen').length
