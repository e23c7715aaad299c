import { mergeValue, type Versions } from './merge-value.ts'
import type { OthersChange } from './others-change.ts'

/** A row of a list: what its fields hold, by their names within the row (`email`, `kinds/recheck`). */
export type Row = ReadonlyMap<string, string>

type Known = { key: string; row: Row }

const isSameRow = (a: Row | undefined, b: Row | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.size === b.size &&
    [...a].every(([name, text]) => b.get(name) === text))

/** What a row is known by, in words: what its first field of `knownBy` holds. */
const nameOf = (row: Row, knownBy: readonly string[]): string =>
  knownBy.map((field) => row.get(field) ?? '').find((text) => text !== '') ?? ''

/** Rows with a key each: what they are known by and, of several alike, which of them. */
const keyed = (rows: readonly Row[], knownBy: readonly string[]): Known[] => {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const known = JSON.stringify(knownBy.map((field) => row.get(field) ?? ''))
    const nth = seen.get(known) ?? 0
    seen.set(known, nth + 1)
    return { key: `${known} ${nth}`, row }
  })
}

const isSameBut = (a: Row, b: Row, except: readonly string[]): boolean =>
  [...new Set([...a.keys(), ...b.keys()])].every(
    (name) => except.includes(name) || a.get(name) === b.get(name),
  )

/** Rows with the keys that they had before; one at its old place in which only what it is known by has changed is the same row. */
const keyedAs = (before: readonly Known[], rows: readonly Row[], knownBy: readonly string[]): Known[] => {
  const now = keyed(rows, knownBy)
  const old = new Set(before.map(({ key }) => key))
  const kept = new Set(now.map(({ key }) => key))
  return now.map(({ key, row }, index) => {
    const was = before[index]
    const isRenamed =
      was &&
      now.length === before.length &&
      !old.has(key) &&
      !kept.has(was.key) &&
      isSameBut(was.row, row, knownBy)
    return { key: isRenamed ? was.key : key, row }
  })
}

/** The keys of one order with those that only another has, each after the one that it follows there. */
const woven = (base: readonly string[], other: readonly string[]): string[] =>
  other.reduce<string[]>(
    (keys, key, index) => {
      if (keys.includes(key)) return keys
      const at = keys.indexOf(other[index - 1] ?? '') + 1
      return [...keys.slice(0, at), key, ...keys.slice(at)]
    },
    [...base],
  )

/** Whether the keys that two lists share are in another order in one of them. */
const isReordered = (before: readonly string[], typed: readonly string[]): boolean =>
  before.filter((key) => typed.includes(key)).join() !== typed.filter((key) => before.includes(key)).join()

/** What a row's fields are merged by: a field, or those that belong together, such as boxes to tick. */
const partOf = (name: string): string => name.split('/')[0] ?? name

const partsOf = (row: Row | undefined): Map<string, [string, string][]> =>
  Map.groupBy([...(row ?? [])], ([name]) => partOf(name))

type MergedRow = { row: Row; changes: { field: string; value: string | undefined; isTyped: boolean }[] }

/** A row that both have, field by field. */
const mergeRow = ({ before, typed, now }: { before: Row | undefined; typed: Row; now: Row }): MergedRow => {
  const of = { before: partsOf(before), typed: partsOf(typed), now: partsOf(now) }
  const changes: MergedRow['changes'] = []
  const row = [...new Set([...of.now.keys(), ...of.typed.keys()])].flatMap((part) => {
    const fields = (version: keyof typeof of) => of[version].get(part) ?? []
    const versions: Versions<[string, string][]> = {
      before: fields('before'),
      typed: fields('typed'),
      now: fields('now'),
    }
    const { value, changed, both } = mergeValue(versions, (a, b) => isSameRow(new Map(a), new Map(b)))
    if (changed) {
      const was = new Map(both ? versions.typed : versions.before)
      const is = new Map(versions.now)
      for (const field of new Set([...was.keys(), ...is.keys()]))
        if (was.get(field) !== is.get(field)) changes.push({ field, value: is.get(field), isTyped: both })
    }
    return value
  })
  return { row: new Map(row), changes }
}

/**
 * The rows of a list of which somebody typed some while others saved some: row by row, by what a row is known by
 * (`knownBy`, names of fields within it). Nothing is lost: what either side added or changed is there, and a row that one
 * took away and the other changed stays. Where both changed the same field, what was typed stands. `changes` is what others
 * did, with the rows' places in the result.
 */
export const mergeRows = (
  list: string,
  { before, typed, now }: Versions<readonly Row[]>,
  knownBy: readonly string[],
): { rows: Row[]; changes: OthersChange[] } => {
  const old = keyed(before, knownBy)
  const [mine, theirs] = [keyedAs(old, typed, knownBy), keyedAs(old, now, knownBy)]
  const rowsOf = (known: readonly Known[]) => new Map(known.map(({ key, row }) => [key, row]))
  const of = { before: rowsOf(old), typed: rowsOf(mine), now: rowsOf(theirs) }
  const keys = { before: [...of.before.keys()], typed: [...of.typed.keys()], now: [...of.now.keys()] }
  const order = isReordered(keys.before, keys.typed)
    ? woven(keys.typed, keys.now)
    : woven(keys.now, keys.typed)
  const rows: Row[] = []
  const changes: OthersChange[] = []
  const keep = (row: Row): string => `${list}/${rows.push(row) - 1}`
  for (const key of order) {
    const [was, here, there] = [of.before.get(key), of.typed.get(key), of.now.get(key)]
    if (here && there) {
      const merged = mergeRow({ before: was, typed: here, now: there })
      const name = keep(merged.row)
      for (const { field, ...change } of merged.changes)
        changes.push({ what: 'field', name: field === '' ? name : `${name}/${field}`, ...change })
    } else if (here) {
      const isTyped = !isSameRow(was, here)
      if (isTyped) keep(here)
      if (was) changes.push({ what: 'removed', list, knownBy: nameOf(was, knownBy), isTyped })
    } else if (there && !isSameRow(was, there)) {
      changes.push({ what: was ? 'back' : 'added', name: keep(there), knownBy: nameOf(there, knownBy) })
    }
  }
  return { rows, changes }
}
