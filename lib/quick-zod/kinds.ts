import { leftOut, needed, Sketch, unsure } from './sketch.ts'
import { zodItself } from './zod-itself.ts'

type Literal = string | number | boolean | null

const when =
  (fits: (value: unknown) => boolean): Sketch['accept'] =>
  (value) =>
    fits(value) ? value : unsure

export const string = () =>
  new Sketch({ accept: when((value) => typeof value === 'string'), make: () => zodItself().string() })

export const number = () =>
  new Sketch({ accept: when((value) => Number.isFinite(value)), make: () => zodItself().number() })

export const int = () =>
  new Sketch({ accept: when((value) => Number.isSafeInteger(value)), make: () => zodItself().int() })

export const boolean = () =>
  new Sketch({ accept: when((value) => typeof value === 'boolean'), make: () => zodItself().boolean() })

export const literal = (only: Literal) =>
  new Sketch({ accept: when((value) => value === only), make: () => zodItself().literal(only) })

const oneOf = (choices: readonly string[]) =>
  new Sketch({
    accept: when((value) => typeof value === 'string' && choices.includes(value)),
    make: () => zodItself().enum([...choices]),
  })
export { oneOf as enum }

export const unknown = () => new Sketch({ accept: (value) => value, make: () => zodItself().unknown() })

export const custom = (fits: (value: unknown) => unknown) =>
  new Sketch({ accept: when((value) => fits(value) === true), make: () => zodItself().custom(fits) })

/** Whether what is absent stays so: where there is a default within, zod knows best what becomes of it. */
const staysAbsent = (inner: Sketch): boolean => {
  const instead = inner.absent()
  return instead === leftOut || instead === needed
}

export const optional = (inner: Sketch) =>
  new Sketch({
    accept: (value) => {
      if (value !== undefined) return inner.accept(value)
      return staysAbsent(inner) ? undefined : unsure
    },
    absent: () => (staysAbsent(inner) ? leftOut : unsure),
    make: () => zodItself().optional(inner.zod()),
  })

export const nullable = (inner: Sketch) =>
  new Sketch({
    accept: (value) => (value === null ? null : inner.accept(value)),
    absent: () => inner.absent(),
    make: () => zodItself().nullable(inner.zod()),
  })

export const nullish = (inner: Sketch) => optional(nullable(inner))

/** A default is a plain value, or a list of such: each one gets a list of its own. */
export const _default = (inner: Sketch, instead: Literal | readonly Literal[]) => {
  const given = () => (Array.isArray(instead) ? [...instead] : instead)
  return new Sketch({
    accept: (value) => (value === undefined ? given() : inner.accept(value)),
    absent: given,
    make: () => zodItself()._default(inner.zod(), given()),
  })
}

export const lazy = (find: () => Sketch) => {
  let found: Sketch | undefined
  const inner = () => (found ??= find())
  return new Sketch({
    accept: (value) => inner().accept(value),
    absent: () => inner().absent(),
    make: () => zodItself().lazy(() => inner().zod()),
  })
}

export const transform = (change: (value: unknown) => unknown) =>
  new Sketch({ accept: change, absent: () => unsure, make: () => zodItself().transform(change) })

export const pipe = (first: Sketch, then: Sketch) =>
  new Sketch({
    accept: (value) => {
      const between = first.accept(value)
      return between === unsure ? unsure : then.accept(between)
    },
    absent: () => unsure,
    make: () => zodItself().pipe(first.zod(), then.zod()),
  })
