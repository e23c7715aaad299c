import fc from 'fast-check'

const unusualValues = fc.oneof(
  fc.constantFrom<unknown>(null, '', ' ', 0, -1, 1.5, true, false, [], {}, '2026-02-30', 'x'.repeat(5000)),
  fc.constantFrom<unknown>('\ud800', '\u202e', 'a\u0000b', '😀', '2026-11-20T10:00:00Z', '2026-11'),
  fc.jsonValue({ maxDepth: 2 }),
)

const isItems = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One place of a JSON value replaced, removed, or given a neighbour. */
const mutate = (value: unknown, path: readonly number[], how: number, by: unknown): unknown => {
  const [step, ...rest] = path
  const isLeaf = !isItems(value) && !Array.isArray(value)
  if (step === undefined || isLeaf || Object.keys(value).length === 0) return by
  const entries = Object.entries(value)
  const at = step % entries.length
  const changed = entries.flatMap(([key, item], index): [string, unknown][] => {
    if (index !== at) return [[key, item]]
    if (rest.length > 0 || how % 3 === 0) return [[key, mutate(item, rest, how, by)]]
    return how % 3 === 1
      ? []
      : [
          [key, item],
          [`${key}x`, by],
        ]
  })
  return Array.isArray(value) ? changed.map(([, item]) => item) : Object.fromEntries(changed)
}

/** A JSON value spoilt in up to three places; sometimes it still is what it should be. */
export const invalidVariants = (value: unknown): fc.Arbitrary<unknown> =>
  fc
    .array(fc.tuple(fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }), fc.nat(2), unusualValues), {
      maxLength: 3,
    })
    .map((changes) => changes.reduce<unknown>((made, [path, how, by]) => mutate(made, path, how, by), value))
