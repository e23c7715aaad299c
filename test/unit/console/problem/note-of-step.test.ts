import { describe, expect, test } from 'vitest'
import { noteOfStep } from '../../../../console/elements/problems/note-of-step.ts'
import { stepWords } from '../../../../console/texts/es/step-words.ts'

const typed = (fields: Readonly<Record<string, string>>) => new Map(Object.entries(fields))

describe('what was typed for a step that can no longer be taken', () => {
  test('is a note as it is, if it was one', () => {
    expect(noteOfStep('acknowledge', typed({ '/note': ' Le llamo a las cinco. ' }), stepWords)).toBe(
      'Le llamo a las cinco.',
    )
  })

  test('says what each text was typed for', () => {
    const fields = typed({
      '/outcome': 'Cambiado',
      '/decision': 'Probar antes',
      '/rootCause': 'parts/quality',
    })
    expect(noteOfStep('resolve', fields, stepWords)).toBe(
      'Cómo ha terminado: Cambiado\nQué se ha decidido: Probar antes',
    )
    expect(noteOfStep('contact-attempt', typed({ '/outcome': 'Vuelve' }), stepWords)).toBe(
      'Qué ha dicho el cliente: Vuelve',
    )
  })

  test('is nothing where only what is filled in beforehand was changed, but whom somebody assigns', () => {
    expect(noteOfStep('acknowledge', typed({ '/assignee': 'Diego', '/note': ' ' }), stepWords)).toBe('')
    expect(noteOfStep('assign', typed({ '/assignee': 'Diego' }), stepWords)).toBe('Quién se encarga: Diego')
  })
})
