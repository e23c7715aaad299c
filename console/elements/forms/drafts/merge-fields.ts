import type { Fields } from '../../../data/drafts.ts'
import { rowCount } from '../rows/form-draft.ts'
import { mergeRows, type Row } from './merge-rows.ts'
import { mergeValue, type Versions } from './merge-value.ts'
import type { OthersChange } from './others-change.ts'

/** The lists of a form, by their JSON Pointers, with the fields by which a row of each is known. */
export type Lists = ReadonlyMap<string, readonly string[]>

type Held = ReadonlyMap<string, string>

const isWithin = (name: string, around: string): boolean => name.startsWith(`${around}/`)

/** The fields under a name, by what follows it; the field itself by ''. */
const under = (fields: Held, around: string): Map<string, string> =>
  new Map(
    [...fields].flatMap(([name, text]) =>
      name === around ? [['', text]] : isWithin(name, around) ? [[name.slice(around.length + 1), text]] : [],
    ),
  )

const rowsOf = (fields: Held, list: string): Row[] =>
  Array.from({ length: rowCount(fields.keys(), list) }, (_, index) => under(fields, `${list}/${index}`))

const isSameHeld = (a: Held, b: Held): boolean =>
  a.size === b.size && [...a].every(([name, text]) => b.get(name) === text)

/**
 * What a form is to hold whose fields held `before`, into which somebody typed while others saved what they hold `now`: what
 * only one side changed, and of what both did, what was typed; a list row by row. A field with others under its name, such as
 * the choice of hours of one's own, is one with them. `changes` is what others did. Pure.
 */
export const mergeFields = (
  { before, typed, now }: Versions<Fields>,
  lists: Lists,
): { fields: Fields; changes: OthersChange[] } => {
  const of = { before: new Map(before), typed: new Map(typed), now: new Map(now) }
  const names = [...new Set([...of.now.keys(), ...of.typed.keys(), ...of.before.keys()])]
  const groups = names.filter((name) => names.some((other) => isWithin(other, name)))
  const outermost = [...lists.keys(), ...groups].toSorted((a, b) => a.length - b.length)
  const unitOf = (name: string) => outermost.find((unit) => name === unit || isWithin(name, unit)) ?? name
  const fields: [string, string][] = []
  const changes: OthersChange[] = []
  const put = (unit: string, held: Held) => {
    for (const [rest, text] of held) fields.push([rest === '' ? unit : `${unit}/${rest}`, text])
  }
  const units = new Set([...names.map(unitOf), ...lists.keys()])
  for (const unit of units) {
    const knownBy = lists.get(unit)
    if (knownBy) {
      if (unitOf(unit) !== unit) continue
      const rows = {
        before: rowsOf(of.before, unit),
        typed: rowsOf(of.typed, unit),
        now: rowsOf(of.now, unit),
      }
      const merged = mergeRows(unit, rows, knownBy)
      merged.rows.forEach((row, index) => put(`${unit}/${index}`, row))
      changes.push(...merged.changes)
      continue
    }
    const held = { before: under(of.before, unit), typed: under(of.typed, unit), now: under(of.now, unit) }
    const { value, changed, both } = mergeValue(held, isSameHeld)
    put(unit, value)
    if (!changed) continue
    if (!both && groups.includes(unit)) {
      changes.push({ what: 'group', name: unit })
      continue
    }
    const was = both ? held.typed : held.before
    for (const rest of new Set([...was.keys(), ...held.now.keys()])) {
      if (was.get(rest) === held.now.get(rest)) continue
      const name = rest === '' ? unit : `${unit}/${rest}`
      changes.push({ what: 'field', name, value: held.now.get(rest), isTyped: both })
    }
  }
  return { fields, changes }
}
