import { describe, expect, test } from 'vitest'
import { enteredRows } from '../../../../console/elements/forms/rows/entered-rows.ts'
import { rowCount } from '../../../../console/elements/forms/rows/form-draft.ts'
import {
  enteredHours,
  weekForFields,
  weekFromFields,
} from '../../../../console/elements/forms/hours/hours.ts'
import { moved, rowMistakes } from '../../../../console/elements/forms/rows/row-order.ts'

const formOf = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

describe('rows of a form', () => {
  test('are as many as the highest place among the names of their fields', () => {
    expect(rowCount(['/name', '/list/0/email', '/list/1/email', '/list/1/name'], '/list')).toBe(2)
    expect(rowCount(['/name', '/listing/4/email'], '/list')).toBe(0)
  })

  test('are read one by one, trimmed, and without what was left blank', () => {
    const rows = enteredRows(formOf({ '/list/0/email': ' a@example.com ', '/list/1/email': '  ' }), '/list')
    expect(rows.map((read) => read('email'))).toEqual(['a@example.com', undefined])
    const days = enteredRows(formOf({ '/holidays/0': '2026-12-24' }), '/holidays')
    expect(days.map((read) => read(''))).toEqual(['2026-12-24'])
  })

  test('go to another place', () => {
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
  })

  test('take their mistakes with them, and a row that was not sent has none', () => {
    const mistakes = new Map([
      ['/list/1', 'whole'],
      ['/list/1/email', 'address'],
      ['/list/10/email', 'another'],
    ])
    expect([...rowMistakes(mistakes, '/list', 1, 0)]).toEqual([
      ['/list/0', 'whole'],
      ['/list/0/email', 'address'],
    ])
    expect(rowMistakes(mistakes, '/list', undefined, 1).size).toBe(0)
  })
})

describe('hours of the week', () => {
  const window = (from: string, to: string): [string, string] => [from, to]
  const hours = { mon: [window('09:00', '14:00')], sat: [window('20:00', '24:00')] }
  const fields = {
    '/workingHours': 'own',
    '/workingHours/mon/0/0': '09:00',
    '/workingHours/mon/0/1': '14:00',
    '/workingHours/sat/0/0': '20:00',
    '/workingHours/sat/0/1': '00:00',
  }

  test('end at midnight as 00:00 in a field and as 24:00 in the request', () => {
    expect(weekForFields(hours).sat).toEqual([['20:00', '00:00']])
    expect(enteredHours(formOf(fields), '/workingHours')).toEqual(hours)
  })

  test('are not sent where the usual ones are to hold', () => {
    expect(enteredHours(formOf({ ...fields, '/workingHours': 'usual' }), '/workingHours')).toBeUndefined()
  })

  test('are sent as they are where something is missing, so that the service says so at its place', () => {
    const form = formOf({ ...fields, '/workingHours/mon/0/1': '' })
    expect(enteredHours(form, '/workingHours')?.mon).toEqual([['09:00', '']])
  })

  test('come back from a draft with every window', () => {
    const kept = new Map(Object.entries(fields))
    const week = weekFromFields(kept.keys(), (name) => kept.get(name) ?? '', '/workingHours')
    expect(week).toEqual(weekForFields(hours))
  })
})
