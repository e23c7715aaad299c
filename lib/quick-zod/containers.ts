import { Sketch, unsure } from './sketch.ts'
import { zodItself } from './zod-itself.ts'

export const array = (item: Sketch) =>
  new Sketch({
    accept: (value) => {
      if (!Array.isArray(value)) return unsure
      const accepted: unknown[] = []
      for (const one of value) {
        const kept = item.accept(one)
        if (kept === unsure) return unsure
        accepted.push(kept)
      }
      return accepted
    },
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
      if (!(value instanceof Set)) return unsure
      const accepted = new Set<unknown>()
      for (const one of value) {
        const kept = item.accept(one)
        if (kept === unsure) return unsure
        accepted.add(kept)
      }
      return accepted
    },
    make: () => zodItself().set(item.zod()),
  })
