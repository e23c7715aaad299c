import * as z from 'zod/mini'
import { storedStep, type StoredStep } from './step-content.ts'

type Item = Record<string, unknown>

/** The steps among the items beside a call, in the order that they were taken in. */
export const stepsOf = (items: readonly Item[]): StoredStep[] =>
  items.filter((item) => String(item['sk']).includes('#STEP#')).map((item) => z.parse(storedStep, item))

/** How often a problem was opened again. */
export const reopenings = (items: readonly Item[]): number =>
  stepsOf(items).filter(({ content }) => content.step === 'reopen').length
