import * as z from 'zod/mini'
import { numberOfKey } from '../keys.ts'
import { caseEntry, type NumberedEntry } from './entry-item.ts'

const earlierStep = z.looseObject({ v: z.literal(1), sk: z.string() })

/** Parses a step that a version before 0.3 stored: the first was stored under revision 2. Throws if it is not one. */
export const parseEarlierStep = (item: unknown): NumberedEntry => {
  const { sk, ...step } = z.parse(earlierStep, item)
  return { ...z.parse(caseEntry, { ...step, kind: 'step' }), number: numberOfKey(sk) - 1 }
}
