import type { Draft } from '../../../data/drafts.ts'

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** The fields of a form, in their order. */
const fieldsOf = (form: HTMLFormElement): Field[] =>
  [...form.elements].filter(
    (field): field is Field =>
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement,
  )

const isBox = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)

/** Puts a text into a field, and tells whoever listens to the field; false if it does not offer that yet. */
const fill = (field: Field, text: string | undefined): boolean => {
  if (isBox(field)) {
    // A box that is not ticked is not in a draft.
    const checked = field.value === text
    if (field.checked === checked) return true
    field.checked = checked
  } else {
    if (text === undefined || field.value === text) return true
    if (field instanceof HTMLSelectElement && [...field.options].every(({ value }) => value !== text))
      return false
    if (field instanceof HTMLInputElement && field.type === 'file') return true
    field.value = text
  }
  field.dispatchEvent(new Event('change', { bubbles: true }))
  return true
}

/**
 * Puts what was typed back into the fields that it was typed into; also into those that are not there yet, because they
 * depend on another field or on something that is still being read, as soon as they are. Rows and hours make their fields of
 * the draft themselves. `forget` is for a field into which somebody has typed meanwhile, `end` for when it was sent or the form goes.
 */
export const restore = (
  form: HTMLFormElement,
  draft: Draft,
): { forget: (name: string) => void; end: () => void } => {
  const left = new Map(draft.fields)
  const filled = new WeakMap<Field, string>()
  for (const field of fieldsOf(form))
    if (draft.touches(field.name) && fill(field, left.get(field.name))) filled.set(field, field.name)
  const fillNew = () => {
    for (const field of fieldsOf(form)) {
      const { name } = field
      if (filled.get(field) === name || !left.has(name) || field.closest('.rows')) continue
      if (fill(field, left.get(name))) filled.set(field, name)
    }
  }
  const observer = new MutationObserver(fillNew)
  observer.observe(form, { childList: true, subtree: true, attributes: true, attributeFilter: ['name'] })
  return { forget: (name) => void left.delete(name), end: () => observer.disconnect() }
}
