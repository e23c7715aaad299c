import { type FieldKind, kindOfInput, type MistakenField } from './field-kind.ts'

const kindOf = (field: HTMLElement): FieldKind => {
  if (field instanceof HTMLInputElement) return kindOfInput(field.type, field.name)
  if (field instanceof HTMLSelectElement) return 'select'
  if (field.dataset['list'] !== undefined) return 'list'
  return field instanceof HTMLFieldSetElement && field.classList.contains('field') ? 'choices' : 'text'
}

/** What is known of a field of a form. */
export const mistakenField = (field: HTMLElement): MistakenField => ({
  kind: kindOf(field),
  needed: field.dataset['needed'],
})
