import type { core, ZodMiniType } from './zod.ts'

/** Says of a value that it may or may not fit: zod is to be asked. */
export const unsure = Symbol('unsure')
/** Of a key that may be absent and then is absent from the outcome too. */
export const leftOut = Symbol('left out')
/** Of a key that may not be absent. */
export const needed = Symbol('needed')

/** A check as zod's `check` takes it, and the same as a plain test. */
export type Check = { passes: (value: unknown) => boolean; make: () => core.$ZodCheck }

/** Any check at all: one of ours, or a function that puts down its issues. */
export type AnyCheck = Check | ((payload: core.ParsePayload) => void)

type Parts = {
  /** The value as zod would answer it, or `unsure`. Never refuses, so that what is refused is told by zod alone. */
  accept: (value: unknown) => unknown
  /** Makes zod's own schema. */
  make: () => ZodMiniType
  /** What an object gets for a key that is absent: a default, `leftOut`, `needed` unless said, or `unsure`. */
  absent?: () => unknown
}

const mustBeThere = () => needed

const passes = (check: AnyCheck, value: unknown): boolean => {
  if (typeof check !== 'function') return check.passes(value)
  const payload: core.ParsePayload = { value, issues: [] }
  check(payload)
  return payload.issues.length === 0 && payload.value === value
}

type ZodsCheck = Parameters<ZodMiniType['check']>[number]

// That a check takes what the schema answers is seen to where both are written, with zod's own types.
const made = (check: AnyCheck) => (typeof check === 'function' ? check : (check.make() as ZodsCheck))

/**
 * What a schema would be, without the schema: making one of zod's takes a fresh process some 50 µs, one of these next
 * to nothing. Whoever imports `zod/mini` in a bundle holds these, and cannot tell.
 */
export class Sketch {
  readonly accept: (value: unknown) => unknown
  readonly absent: () => unknown
  readonly #make: () => ZodMiniType
  #made: ZodMiniType | undefined

  constructor({ accept, make, absent = mustBeThere }: Parts) {
    this.accept = accept
    this.absent = absent
    this.#make = make
  }

  /** The same with more checks, as zod's own `check`. */
  check(...checks: readonly AnyCheck[]): Sketch {
    const { accept, absent } = this
    return new Sketch({
      accept: (value) => {
        const accepted = accept(value)
        if (accepted === unsure) return unsure
        for (const check of checks) if (!passes(check, accepted)) return unsure
        return accepted
      },
      absent: () => (absent() === needed ? needed : unsure),
      make: () => this.zod().check(...checks.map(made)),
    })
  }

  /** The schema itself. */
  zod(): ZodMiniType {
    return (this.#made ??= this.#make())
  }
}
