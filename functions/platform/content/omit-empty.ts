import * as z from 'zod/mini'

/** A check of an object that leaves out its optional texts if they are empty: an empty comment is none. */
export const omitEmpty = <T extends object>(...optional: readonly (keyof T)[]) =>
  z.overwrite<T>((value) => {
    const kept = { ...value }
    for (const key of optional) if (value[key] === '') Reflect.deleteProperty(kept, key)
    return kept
  })
