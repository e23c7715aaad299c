import type { Check } from './sketch.ts'
import type * as Zod from './zod.ts'
import { zodItself } from './zod-itself.ts'

const lengthOf = (value: unknown): number =>
  typeof value === 'string' || Array.isArray(value) ? value.length : NaN

/**
 * zod counts a string's code points, of which there may be half as many as units: a longer one may still fit, and of
 * a shorter one it is not sure that it is long enough.
 */
export const minLength = (least: number): Check => ({
  passes: (value) => lengthOf(value) >= (typeof value === 'string' && least > 1 ? 2 * least : least),
  make: () => zodItself().minLength(least),
})

export const maxLength = (most: number): Check => ({
  passes: (value) => lengthOf(value) <= most,
  make: () => zodItself().maxLength(most),
})

export const regex = (pattern: RegExp): Check => ({
  passes: (value) => typeof value === 'string' && pattern.test(value),
  make: () => zodItself().regex(pattern),
})

const bound =
  (name: 'gt' | 'gte' | 'lte', holds: (value: number, limit: number) => boolean) =>
  (limit: number): Check => ({
    passes: (value) => typeof value === 'number' && holds(value, limit),
    make: () => zodItself()[name](limit),
  })

export const gt = bound('gt', (value, limit) => value > limit)
export const gte = bound('gte', (value, limit) => value >= limit)
export const lte = bound('lte', (value, limit) => value <= limit)

type RefineParams = Parameters<typeof Zod.refine>[1]

export const refine = (holds: (value: unknown) => unknown, params?: RefineParams): Check => ({
  passes: (value) => holds(value) === true,
  make: () => zodItself().refine(holds, params),
})
