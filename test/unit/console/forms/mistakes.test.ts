import { describe, expect, test } from 'vitest'
import { kindOfInput } from '../../../../console/elements/forms/mistakes/field-kind.ts'
import { joinTitles } from '../../../../console/elements/forms/mistakes/field-title.ts'
import { mistakeText } from '../../../../console/elements/forms/mistakes/mistakes.ts'
import { texts as en } from '../../../../console/texts/en/errors.ts'
import { texts as es } from '../../../../console/texts/es/errors.ts'

describe('what a field is called away from its place', () => {
  test('names the rows that it is in, from the outside in', () => {
    expect(joinTitles(['Pregunta 2', 'Respuesta 1', 'Identificador'])).toBe(
      'Pregunta 2, Respuesta 1, Identificador',
    )
    expect(joinTitles([undefined, 'Marcas'])).toBe('Marcas')
    expect(joinTitles([])).toBe('')
  })

  test('says nothing twice', () => {
    expect(joinTitles(['Horario laboral', 'Lunes', 'lunes, tramo 1: desde'])).toBe(
      'Horario laboral, lunes, tramo 1: desde',
    )
  })
})

describe('what an input takes', () => {
  test.each([
    ['email', '/email', 'email'],
    ['datetime-local', '/askedAt', 'date'],
    ['text', 'dealerId', 'id'],
    ['text', '/questions/0/id', 'id'],
    ['text', '/paid', 'text'],
    ['search', '/name', 'text'],
  ])('an input of type %s called %s takes: %s', (type, name, kind) => {
    expect(kindOfInput(type, name)).toBe(kind)
  })
})

describe('a mistake in words', () => {
  const error = (code: string, detail = 'Must have at least 1 item.') => ({ code, detail })
  const brands = { kind: 'choices', needed: 'Elija al menos una marca.' } as const

  test('are the own words of a field that lacks something', () => {
    expect(mistakeText(es, error('too-small'), brands)).toBe('Elija al menos una marca.')
    expect(mistakeText(es, error('repeated-brand'), brands)).toBe('Hay una marca repetida.')
  })

  test('fit what the field takes, in both languages', () => {
    const list = { kind: 'choices', needed: undefined } as const
    expect(mistakeText(es, error('too-small'), list)).toBe('Elija al menos una opción.')
    expect(mistakeText(en, error('too-small'), list)).toBe('Choose at least one.')
    const number = { kind: 'number', needed: undefined } as const
    expect(mistakeText(es, error('too-small'), number)).toBe('El número es demasiado pequeño.')
    const email = { kind: 'email', needed: undefined } as const
    expect(mistakeText(es, error('empty'), email)).toMatch(/dirección de correo/)
  })

  test('are those of the code where no field is known, and the service’s own where there are none', () => {
    expect(mistakeText(es, error('empty'))).toBe('Escriba algo.')
    expect(mistakeText(en, error('too-precise', 'Must have two decimals.'))).toBe('Must have two decimals.')
    expect(mistakeText(es, error('a-new-code', 'Must be new.'))).toBe('Must be new.')
  })

  test('list few choices', () => {
    const mistake = { ...error('unknown-choice'), choices: ['sí', 'no'] }
    expect(mistakeText(es, mistake)).toBe('La pregunta no tiene esa opción. Opciones: sí, no.')
  })
})
