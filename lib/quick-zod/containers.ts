import { Sketch, unsure } from './sketch.ts'
import { zodItself } from './zod-itself.ts'

/** Each as it is accepted, or `unsure` where one is not. */
const acceptEach = (item: Sketch, values: Iterable<unknown>): unknown[] | typeof unsure => {
  const accepted: unknown[] = []
  for (const value of values) {
    const kept = item.accept(value)
    if (kept === unsure) return unsure
    accepted.push(kept)
  }
  return accepted
}

export const array = (item: Sketch) =>
  new Sketch({
    accept: (value) => (Array.isArray(value) ? acceptEach(item, value) : unsure),
    make: () => zodItself().array(item.zod()),
  })

export const tuple = (items: readonly [Sketch, ...Sketch[]]) =>
  new Sketch({
    accept: (value) => {
      if (!Array.isArray(value) || value.length !== items.length) return unsure
      const accepted: unknown[] = []
      for (const [index, item] of items.entries()) {
        const kept = item.accept(value[index])
        if (kept === unsure) return unsure
        accepted.push(kept)
      }
      return accepted
    },
    make: () => {
      const [first, ...others] = items
      return zodItself().tuple([first.zod(), ...others.map((item) => item.zod())])
    },
  })

export const set = (item: Sketch) =>
  new Sketch({
    accept: (value) => {
      const accepted = value instanceof Set ? acceptEach(item, value) : unsure
      return accepted === unsure ? unsure : new Set(accepted)
    },
    make: () => zodItself().set(item.zod()),
  })
