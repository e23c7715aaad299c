import { describe, expect, it } from 'vitest'
import { brandContent } from '../../../functions/directory/brands/brand.ts'
import { dealerContent } from '../../../functions/directory/dealers/dealer.ts'
import { questionnaireContent } from '../../../functions/directory/questionnaires/questionnaire.ts'
import { type DirectoryReads, readDirectory } from '../../../functions/directory/reading/read-directory.ts'
import { cached } from '../../../functions/platform/runtime/cache.ts'

const worldOf = (values: Record<string, number>) => {
  let now = 0
  const reads: string[] = []
  let held: Promise<never> | undefined
  const get = cached<number>({
    read: async (key) => {
      reads.push(key)
      const mine = held
      held = undefined
      await (mine ?? Promise.resolve())
      return values[key]
    },
    clock: () => new Date(now),
    forMs: 60_000,
    maxEntries: 3,
  })
  /** Blocks the next read until the returned function is called; the read then fails. */
  const hold = () => {
    const { promise, reject } = Promise.withResolvers<never>()
    held = promise
    return () => reject(new Error('held'))
  }
  return { get, reads, values, pass: (ms: number) => (now += ms), hold }
}

describe("a function's cache", () => {
  it('reads once a minute', async () => {
    const { get, reads, values, pass } = worldOf({ a: 1 })
    expect(await get('a')).toBe(1)
    values['a'] = 2
    pass(59_999)
    expect(await get('a')).toBe(1)
    pass(1)
    expect(await get('a')).toBe(2)
    expect(reads).toHaveLength(2)
  })

  it('does not cache a missing item', async () => {
    const { get, values, reads } = worldOf({})
    expect(await get('a')).toBeUndefined()
    values['a'] = 1
    expect(await get('a')).toBe(1)
    expect(reads).toHaveLength(2)
  })

  it('drops an item that no longer exists', async () => {
    const { get, values, pass } = worldOf({ a: 1 })
    await get('a')
    delete values['a']
    pass(60_000)
    expect(await get('a')).toBeUndefined()
  })

  it('shares one read among simultaneous misses', async () => {
    const { get, reads } = worldOf({ a: 1 })
    expect(await Promise.all([get('a'), get('a'), get('a')])).toEqual([1, 1, 1])
    expect(reads).toHaveLength(1)
  })

  it('does not share an old read, and keeps the result of the later one', async () => {
    const { get, reads, pass, hold } = worldOf({ a: 1 })
    const fail = hold()
    const first = get('a')
    pass(1000)
    expect(await get('a')).toBe(1)
    fail()
    await expect(first).rejects.toThrow('held')
    expect(await get('a')).toBe(1)
    expect(reads).toHaveLength(2)
  })

  it('has a bounded size and evicts the least recently used item', async () => {
    const { get, reads } = worldOf({ a: 1, b: 2, c: 3, d: 4 })
    for (const key of ['a', 'b', 'c', 'a', 'd', 'a', 'c', 'd']) await get(key)
    expect(reads).toEqual(['a', 'b', 'c', 'd'])
    await get('b')
    expect(reads).toEqual(['a', 'b', 'c', 'd', 'b'])
  })

  it('ignores entries from the future after the clock was set back', async () => {
    const { get, reads, pass } = worldOf({ a: 1 })
    await get('a')
    pass(-1)
    await get('a')
    expect(reads).toHaveLength(2)
  })

  it('fails for all who wait, and reads again afterwards', async () => {
    let failing = true
    const get = cached<number>({
      read: () => (failing ? Promise.reject(new Error('no')) : Promise.resolve(1)),
      clock: () => new Date(0),
      forMs: 1,
      maxEntries: 1,
    })
    const both = await Promise.allSettled([get('a'), get('a')])
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    failing = false
    expect(await get('a')).toBe(1)
  })
})

const brand = brandContent.parse({ name: 'SEAT', rewardRule: 'none' })
const dealer = dealerContent.parse({ name: 'Gredos', brands: ['seat'], alertRecipients: [] })
const questionnaire = questionnaireContent.parse({
  brand: 'seat',
  kinds: ['recheck'],
  questions: [{ id: 'q', text: { es: '¿?' }, scale: { min: 0, max: 10 } }],
})

describe('the directory for other parts', () => {
  const readsOf = (seenByWeakReads: boolean) => {
    const reads: string[] = []
    const seen = <V>(name: string, value: V, consistent: boolean): V | undefined => {
      reads.push(`${name} ${consistent ? 'strong' : 'weak'}`)
      return consistent || seenByWeakReads ? value : undefined
    }
    const rest = { revision: 1, putBy: '', group: undefined }
    const store: DirectoryReads = {
      brands: {
        all: async (strong) => {
          const known = seen('brands', 'b', strong)
          return (brandId) => (brandId === known ? { content: brand, ...rest } : undefined)
        },
      },
      dealers: { get: async (id, strong) => seen(id, { content: dealer, ...rest }, strong) },
      questionnaires: {
        get: async (id, _, strong) => seen(id, { content: questionnaire, putBy: '' }, strong),
      },
    }
    let now = 0
    const directory = readDirectory(store, () => new Date(now))
    return { directory, reads, pass: (ms: number) => (now += ms) }
  }

  it('needs one weak read per item at first, and a minute later only for what may have changed', async () => {
    const { directory, reads, pass } = readsOf(true)
    const askAll = () =>
      Promise.all([directory.brand('b'), directory.dealer('d'), directory.questionnaire('q@1')])
    const [found] = [await askAll(), await askAll()]
    expect(found).toEqual([
      { ...brand, brandId: 'b' },
      { ...dealer, dealerId: 'd' },
      { ...questionnaire, name: 'q@1' },
    ])
    expect(reads.splice(0).sort()).toEqual(['brands weak', 'd weak', 'q weak'])
    pass(3_600_000)
    await askAll()
    expect(reads.sort()).toEqual(['brands weak', 'd weak'])
  })

  it('reads strongly before reporting that an item is missing', async () => {
    const { directory, reads } = readsOf(false)
    expect(await directory.brand('b')).toEqual({ ...brand, brandId: 'b' })
    expect(reads).toEqual(['brands weak', 'brands strong'])
    expect(await directory.brand('b')).toBeDefined()
    expect(await directory.brand('other')).toBeUndefined()
    expect(reads.slice(2)).toEqual(['brands strong'])
  })

  it('preloads brands', async () => {
    const { directory, reads } = readsOf(true)
    await Promise.all([directory.preloadBrands(), directory.preloadBrands()])
    expect(await directory.brand('b')).toEqual({ ...brand, brandId: 'b' })
    expect(reads).toEqual(['brands weak'])
  })

  it.each(['q', 'q@0', 'q@x', '@1', 'q@1@2', 'q@1234567'])(
    'has no questionnaire with the id %s',
    async (name) => {
      const { directory, reads } = readsOf(true)
      expect(await directory.questionnaire(name)).toBeUndefined()
      expect(reads).toEqual([])
    },
  )
})
