import * as z from 'zod/mini'
import { storedStep, type StoredStep } from './step-content.ts'

type Item = Record<string, unknown>

const isStep = (item: Item) => String(item['sk']).includes('#STEP#')

/** The steps among a case's items, in the order of the items (their keys sort by revision). */
export const stepsOf = (items: readonly Item[]): StoredStep[] =>
  items.filter(isStep).map((item) => z.parse(storedStep, item))

const anyStep = z.object({ content: z.object({ step: z.string() }) })

/** How many times a problem was reopened. Parses only the step's name, so that no other field can block an alert. */
export const reopenings = (items: readonly Item[]): number =>
  items
    .filter(isStep)
    .map((item) => z.parse(anyStep, item))
    .filter(({ content }) => content.step === 'reopen').length
