import { optional } from './kinds.ts'
import { leftOut, needed, Sketch, unsure } from './sketch.ts'
import type { core } from './zod.ts'
import { zodItself } from './zod-itself.ts'

type Items = Record<string, unknown>
type Shape = Readonly<Record<string, Sketch>>

/** zod's name for an object of which other keys are dropped, refused or kept. */
type Kind = 'object' | 'strictObject' | 'looseObject'

const isItems = (value: unknown): value is Items =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An own key of this name is not made by assigning: left to zod. */
const proto = '__proto__'

const acceptFields = (shape: Shape, value: Items): Items | typeof unsure => {
  const accepted: Items = {}
  for (const key in shape) {
    const given = value[key]
    const field = shape[key]
    if (!field) continue
    const kept = given === undefined && !(key in value) ? field.absent() : field.accept(given)
    if (kept === unsure || kept === needed) return unsure
    if (kept !== leftOut) accepted[key] = kept
  }
  return accepted
}

class ObjectSketch extends Sketch {
  readonly kind: Kind
  readonly shape: Shape

  constructor(kind: Kind, shape: Shape) {
    super({
      accept: (value) => {
        if (!isItems(value)) return unsure
        const accepted = acceptFields(shape, value)
        if (accepted === unsure || kind === 'object') return accepted
        for (const key in value) {
          if (Object.hasOwn(shape, key)) continue
          if (kind === 'strictObject' || key === proto) return unsure
          accepted[key] = value[key]
        }
        return accepted
      },
      make: () => zodItself()[kind](mapped(shape, (field) => field.zod())),
    })
    this.kind = kind
    this.shape = shape
  }
}

const mapped = <T extends Sketch | core.$ZodType>(
  shape: Shape,
  change: (field: Sketch) => T,
): Record<string, T> => Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, change(field)]))

export const object = (shape: Shape) => new ObjectSketch('object', shape)
export const strictObject = (shape: Shape) => new ObjectSketch('strictObject', shape)
export const looseObject = (shape: Shape) => new ObjectSketch('looseObject', shape)

export const extend = ({ kind, shape }: ObjectSketch, more: Shape) =>
  new ObjectSketch(kind, { ...shape, ...more })

export const partial = ({ kind, shape }: ObjectSketch) => new ObjectSketch(kind, mapped(shape, optional))

export const record = (keys: Sketch, values: Sketch) =>
  new Sketch({
    accept: (value) => {
      if (!isItems(value) || Object.getPrototypeOf(value) !== Object.prototype) return unsure
      if (Object.getOwnPropertySymbols(value).length > 0) return unsure
      const accepted: Items = {}
      for (const [key, item] of Object.entries(value)) {
        const kept = values.accept(item)
        if (key === proto || keys.accept(key) !== key || kept === unsure) return unsure
        accepted[key] = kept
      }
      return accepted
    },
    // That a key's schema answers strings is seen to where it is written, with zod's own types.
    make: () => zodItself().record(keys.zod() as core.$ZodRecordKey, values.zod()),
  })
